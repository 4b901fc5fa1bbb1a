package kanal.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketIndex;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import kanal.redis.codec.SealedForm;

/// Knows in Redis whose ticket a number is.
public final class RedisTicketIndex implements TicketIndex {
  static final String OWNER = "owner";
  private static final String REFERENCE = "reference";

  private final Redis redis;
  private final Vault vault;

  public RedisTicketIndex(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  @Override
  public void remember(TicketNumber number, ConversationKey owner) {
    keep(number, OWNER, sealed(number.value(), owner));
  }

  @Override
  public void remember(TicketNumber number, String reference) {
    keep(number, REFERENCE, reference);
  }

  @Override
  public Optional<ConversationKey> owner(TicketNumber number) {
    return redis
        .find(commands -> commands.hget(Partition.ticket(number), OWNER))
        .map(stored -> owner(number.value(), stored));
  }

  @Override
  public Optional<String> reference(TicketNumber number) {
    return redis.find(commands -> commands.hget(Partition.ticket(number), REFERENCE));
  }

  /// Sealed with the installation's key, for it outlives the conversation, but naming it: so that
  /// it is found when the conversation is erased.
  String sealed(String number, ConversationKey owner) {
    var json = Codec.encode(owner, ConversationKey.class).getBytes(UTF_8);
    var sealed = vault.seal().seal(json, number, OWNER);
    return new SealedForm(vault.name(owner), sealed).text();
  }

  ConversationKey owner(String number, String stored) {
    var json = vault.openOwn(number, OWNER, stored).map(it -> new String(it, UTF_8));
    return Codec.decode(json.orElse(stored), ConversationKey.class);
  }

  private void keep(TicketNumber number, String field, String value) {
    var key = Partition.ticket(number);
    redis.ask(commands -> commands.hset(key, field, value));
    redis.confirm(key);
  }
}
