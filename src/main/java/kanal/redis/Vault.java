package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.SealedForm;
import kanal.seal.DataKey;
import kanal.seal.Seal;
import kanal.seal.Unopenable;

/// Names and seals what Redis holds, so that nothing in its memory or its files shows who a citizen
/// is or what they wrote.
///
/// What belongs to a conversation is sealed with the conversation's own key, everything else with
/// the installation's.
public final class Vault {
  private static final int NAME_DIGITS = 20;
  private static final int PARTITION_DIGIT = 7;

  private final Seal seal;
  private final ConversationKeys keys;

  public Vault(Redis redis, Seal seal) {
    this.seal = seal;
    keys = new ConversationKeys(redis, seal);
  }

  /// What a conversation is kept under: a keyed hash, so that nobody finds a number in it by trying
  /// all of them.
  ///
  /// One of its digits tells the partition, as it did before names were keyed: so nothing had to
  /// move to another server of a Cluster.
  public String name(ConversationKey key) {
    var channel = key.channel();
    var whole = channel.name() + "\n" + channel.account() + "\n" + key.address().uri();
    var hash = seal.name("conversation", whole, NAME_DIGITS);
    var digit = Character.forDigit(Partition.of(key).number(), Partition.COUNT);
    return hash.substring(0, PARTITION_DIGIT) + digit + hash.substring(PARTITION_DIGIT + 1);
  }

  ConversationKeys keys() {
    return keys;
  }

  Seal seal() {
    return seal;
  }

  /// Seals a part of a conversation that is kept apart from it, and says whose it is.
  String seal(ConversationKeys.Kept kept, String name, String field, String json) {
    return new SealedForm(name, kept.key().seal(json.getBytes(UTF_8), name, field)).text();
  }

  /// Opens parts of conversations: for each the JSON, or nothing when its conversation's key is
  /// gone or does not open it. What an older version left unsealed is given as it is.
  List<Optional<String>> open(Collection<String> stored, String field) {
    var forms = stored.stream().map(SealedForm::read).toList();
    var owners = new HashSet<String>();
    forms.forEach(form -> form.map(SealedForm::owner).ifPresent(owners::add));
    var known = keys.of(owners);
    var opened = new ArrayList<Optional<String>>();
    int at = 0;
    for (var text : stored) {
      var form = forms.get(at++);
      opened.add(
          form.isEmpty()
              ? Optional.of(text)
              : form.flatMap(sealed ->
                  Optional.ofNullable(known.get(sealed.owner()))
                      .flatMap(key -> opened(sealed, key, field))));
    }
    return opened;
  }

  /// The same for one.
  Optional<String> open(String stored, String field) {
    return open(List.of(stored), field).getFirst();
  }

  private Optional<String> opened(SealedForm sealed, DataKey key, String field) {
    try {
      return Optional.of(new String(key.open(sealed.sealed(), sealed.owner(), field), UTF_8));
    } catch (Unopenable _) {
      // Of a conversation that was erased and has begun anew since.
      keys.forget(sealed.owner());
      return Optional.empty();
    }
  }

  /// Seals something that belongs to no conversation, or has to outlive it.
  String sealOwn(String record, String field, byte[] plain) {
    return SealedForm.write(seal.seal(plain, record, field));
  }

  /// Opens it; nothing when an older version left it unsealed.
  Optional<byte[]> openOwn(String record, String field, String stored) {
    return SealedForm.read(stored).map(form -> seal.open(form.sealed(), record, field));
  }
}
