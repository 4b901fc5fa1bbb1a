package kanal.redis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.conversation.Conversation;
import kanal.bot.engine.Commit;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.DueTimer;
import kanal.bot.engine.Turn;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;

/// Keeps conversations in Redis, sealed: one read and one script per turn.
public final class RedisConversationStore implements ConversationStore {
  private static final String LOST = "LOST";

  private final Redis redis;
  private final Vault vault;
  private final Alarms alarms;
  private final Set<ChannelId> noted = ConcurrentHashMap.newKeySet();

  public RedisConversationStore(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
    alarms = new Alarms(redis, vault);
  }

  @Override
  public String name(ConversationKey key) {
    return vault.name(key);
  }

  @Override
  public Optional<Conversation> find(ConversationKey key) {
    var name = vault.name(key);
    var place = ConversationKeys.place(name);
    var stored =
        redis.ask(
            commands -> commands.hmget(place, ConversationState.FIELD, ConversationKeys.FIELD));
    var kept = vault.keys().met(name, stored.get(1).getValueOrElse(null));
    return stored.getFirst().optional().map(state -> opened(state, name, kept));
  }

  private static Conversation opened(
      String state, String name, Optional<ConversationKeys.Kept> kept) {
    var key = kept.orElseThrow(() -> new IllegalStateException("a conversation has no key"));
    return ConversationState.opened(state, name, key.key());
  }

  @Override
  public Commit commit(Turn turn) {
    var key = turn.after().key();
    note(key.channel());
    var name = vault.name(key);
    var kept = vault.keys().forTurn(name);
    var script = TurnScript.of(turn, name, kept, vault, redis.generation());
    var answer = redis.run(Script.COMMIT_TURN, script.keys(), script.arguments());
    if (answer.equals(LOST)) {
      throw redis.lost();
    }
    var commit = Commit.valueOf(answer);
    if (commit == Commit.DONE) {
      vault.keys().kept(name, kept);
    } else {
      vault.keys().forget(name);
    }
    if (commit != Commit.CONFLICT) {
      redis.confirm(script.keys().getFirst());
    }
    return commit;
  }

  /// Once per channel and process: an address is looked for on all channels that ever were.
  private void note(ChannelId channel) {
    if (!noted.contains(channel)) {
      var stored = Codec.encode(channel, ChannelId.class);
      redis.ask(commands -> commands.sadd(Partition.CHANNELS, stored));
      noted.add(channel);
    }
  }

  @Override
  public List<DueTimer> dueTimers(Instant now, int limit) {
    return alarms.due(now, limit);
  }
}
