package kanal.redis;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.TicketIndex;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;

/// Knows in Redis whose ticket a number is.
public final class RedisTicketIndex implements TicketIndex {
  private static final String OWNER = "owner";
  private static final String REFERENCE = "reference";

  private final Redis redis;

  public RedisTicketIndex(Redis redis) {
    this.redis = redis;
  }

  @Override
  public void remember(TicketNumber number, ConversationKey owner) {
    var stored = Codec.encode(owner, ConversationKey.class);
    keep(number, OWNER, stored);
  }

  @Override
  public void remember(TicketNumber number, String reference) {
    keep(number, REFERENCE, reference);
  }

  @Override
  public Optional<ConversationKey> owner(TicketNumber number) {
    return redis
        .find(commands -> commands.hget(Partition.ticket(number), OWNER))
        .map(stored -> Codec.decode(stored, ConversationKey.class));
  }

  @Override
  public Optional<String> reference(TicketNumber number) {
    return redis.find(commands -> commands.hget(Partition.ticket(number), REFERENCE));
  }

  private void keep(TicketNumber number, String field, String value) {
    var key = Partition.ticket(number);
    redis.ask(commands -> commands.hset(key, field, value));
    redis.confirm(key);
  }
}
