package kanal.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Turn;
import kanal.bot.message.Address;
import kanal.bot.message.ConversationKey;
import kanal.redis.codec.Codec;
import kanal.redis.codec.Packed;

/// Fills a Redis with open conversations: copies of real ones, each committed as a turn of a
/// citizen of its own by the script Kanal commits turns with.
public final class ConversationCopies {
  private static final int AT_ONCE = 1_000;
  private static final String STATE = "s";

  private final StatefulRedisConnection<String, String> redis;
  private final String generation;
  private final List<Sample> samples = new ArrayList<>();

  /// A real conversation and its alarms.
  private record Sample(Conversation conversation, Map<Timer, Instant> alarms) {}

  /// Takes what this Redis holds now as the samples.
  public ConversationCopies(StatefulRedisConnection<String, String> redis) {
    this.redis = redis;
    this.generation = redis.sync().get(Partition.FIRST.generation());
    var alarms = new HashMap<ConversationKey, Map<Timer, Instant>>();
    for (var partition : Partition.all()) {
      for (var alarm : redis.sync().zrangeWithScores(partition.timers(), 0, -1)) {
        var name = AlarmName.parse(alarm.getValue());
        alarms
            .computeIfAbsent(name.key(), _ -> new HashMap<>())
            .put(name.timer(), Instant.ofEpochMilli((long) alarm.getScore()));
      }
      for (var name : redis.sync().keys(partition.conversation("*"))) {
        var state = Packed.unpack(redis.sync().hget(name, STATE));
        var conversation = Codec.decode(state, Conversation.class);
        samples.add(new Sample(conversation, alarms.getOrDefault(conversation.key(), Map.of())));
      }
    }
  }

  /// How many real ones there are.
  public int samples() {
    return samples.size();
  }

  /// Writes copies for citizens numbered from `first`.
  public void write(int count, long first) {
    var sent = new ArrayList<CompletableFuture<String>>();
    for (int i = 0; i < count; i++) {
      sent.add(commit(samples.get(i % samples.size()), Long.toString(first + i)));
      if (sent.size() == AT_ONCE || i == count - 1) {
        sent.forEach(ConversationCopies::mustBeDone);
        sent.clear();
      }
    }
  }

  private CompletableFuture<String> commit(Sample sample, String citizen) {
    var from = sample.conversation;
    var key =
        new ConversationKey(
            from.key().channel(), new Address(from.key().address().scheme(), citizen));
    var copy =
        new Conversation(
            key,
            1,
            from.language(),
            from.languageChosen(),
            from.phase(),
            from.draft(),
            from.reports(),
            from.replyTo(),
            from.introduced(),
            from.reachable());
    var turn =
        new Turn(
            "copy:" + citizen,
            copy,
            List.of(),
            true,
            sample.alarms,
            Set.of(),
            Optional.empty(),
            Instant.now());
    var script = TurnScript.of(turn, generation);
    return redis
        .async()
        .<String>evalsha(
            Script.COMMIT_TURN.digest(),
            ScriptOutputType.VALUE,
            script.keys().toArray(String[]::new),
            script.arguments().toArray(String[]::new))
        .toCompletableFuture();
  }

  private static void mustBeDone(CompletableFuture<String> answer) {
    if (!answer.join().equals("DONE")) {
      throw new IllegalStateException("a copy was not committed: " + answer.join());
    }
  }
}
