package kanal.redis;

import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import kanal.seal.DataKey;
import kanal.seal.Seal;
import org.jspecify.annotations.Nullable;

/// The keys of conversations: each has its own, kept wrapped beside its state. Those met lately are
/// remembered, so that a turn reads its key with the state and asks for it no second time.
final class ConversationKeys {
  /// A field of a conversation's hash.
  static final String FIELD = "k";

  private static final int REMEMBERED = 20_000;

  private final Redis redis;
  private final Seal seal;
  private final Map<String, Kept> met = Collections.synchronizedMap(new Latest());

  /// A conversation's key.
  ///
  /// @param stored as it stands in Redis; empty for one that is not there yet
  /// @param wrapped as it should stand there
  record Kept(DataKey key, String stored, String wrapped) {}

  /// The last so many.
  private static final class Latest extends LinkedHashMap<String, Kept> {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
      return size() > REMEMBERED;
    }
  }

  ConversationKeys(Redis redis, Seal seal) {
    this.redis = redis;
    this.seal = seal;
  }

  /// Takes note of what stands in Redis.
  ///
  /// @param stored nothing when the conversation has no key
  Optional<Kept> met(String name, @Nullable String stored) {
    if (stored == null) {
      // Its first turn needs one, and must not ask again whether there is none.
      met.put(name, fresh(name));
      return Optional.empty();
    }
    var known = met.get(name);
    if (known != null && known.stored().equals(stored)) {
      return Optional.of(known);
    }
    var kept = unwrapped(name, stored);
    met.put(name, kept);
    return Optional.of(kept);
  }

  private Kept unwrapped(String name, String stored) {
    var sealed = Base64.getDecoder().decode(stored);
    var key = seal.unwrap(sealed, name);
    return new Kept(key, stored, seal.isFresh(sealed) ? stored : wrapped(key, name));
  }

  /// The key to seal a turn with: a new one when the conversation has none.
  Kept forTurn(String name) {
    var known = met.get(name);
    return known != null ? known : find(name).orElseGet(() -> fresh(name));
  }

  /// A new key, in nobody's keeping yet.
  Kept fresh(String name) {
    var key = DataKey.random();
    return new Kept(key, "", wrapped(key, name));
  }

  String wrapped(DataKey key, String name) {
    return Base64.getEncoder().withoutPadding().encodeToString(seal.wrap(key, name));
  }

  /// The turn is committed: its key stands in Redis.
  void kept(String name, Kept kept) {
    met.put(name, new Kept(kept.key(), kept.wrapped(), kept.wrapped()));
  }

  /// What stands in Redis may be another.
  void forget(String name) {
    met.remove(name);
  }

  Optional<Kept> find(String name) {
    return met(name, redis.find(commands -> commands.hget(place(name), FIELD)).orElse(null));
  }

  /// The keys of these conversations; those that have none are left out.
  Map<String, DataKey> of(Collection<String> names) {
    var found = new HashMap<String, DataKey>();
    var asked = new LinkedHashMap<String, CompletionStage<String>>();
    for (var name : names) {
      var known = met.get(name);
      if (known != null) {
        found.put(name, known.key());
      } else {
        asked.computeIfAbsent(name, it -> redis.send(commands -> commands.hget(place(it), FIELD)));
      }
    }
    asked.forEach((name, answer) ->
        met(name, redis.await(answer)).ifPresent(kept -> found.put(name, kept.key())));
    return found;
  }

  /// The hash of a conversation.
  static String place(String name) {
    return Partition.ofConversation(name).conversation(name);
  }
}
