package kanal.redis;

import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kanal.bot.conversation.Conversation;
import kanal.bot.engine.Commit;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.DueTimer;
import kanal.bot.engine.Turn;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;

/// Keeps conversations in Redis: one read and one script per turn.
public final class RedisConversationStore implements ConversationStore {
  private static final String STATE = "s";
  private static final String LOST = "LOST";

  private final Redis redis;

  public RedisConversationStore(Redis redis) {
    this.redis = redis;
  }

  @Override
  public Optional<Conversation> find(ConversationKey key) {
    var id = key.id();
    var name = Partition.ofConversation(id).conversation(id);
    return redis
        .find(commands -> commands.hget(name, STATE))
        .map(state -> Codec.decode(Packed.unpack(state), Conversation.class));
  }

  @Override
  public Commit commit(Turn turn) {
    var script = TurnScript.of(turn, redis.generation());
    var answer = redis.run(Script.COMMIT_TURN, script.keys(), script.arguments());
    if (answer.equals(LOST)) {
      throw redis.lost();
    }
    var commit = Commit.valueOf(answer);
    if (commit != Commit.CONFLICT) {
      redis.confirm(script.keys().getFirst());
    }
    return commit;
  }

  @Override
  public List<DueTimer> dueTimers(Instant now, int limit) {
    var upToNow = Range.create(0L, now.toEpochMilli());
    return redis
        .askAll((commands, partition) ->
            commands.zrangebyscoreWithScores(partition.timers(), upToNow, Limit.from(limit)))
        .values()
        .stream()
        .flatMap(List::stream)
        .map(RedisConversationStore::alarm)
        .sorted(Comparator.comparing(DueTimer::due))
        .limit(limit)
        .toList();
  }

  private static DueTimer alarm(ScoredValue<String> ringing) {
    var name = AlarmName.parse(ringing.getValue());
    return new DueTimer(name.key(), name.timer(), Instant.ofEpochMilli((long) ringing.getScore()));
  }
}
