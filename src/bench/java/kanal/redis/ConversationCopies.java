package kanal.redis;

import io.lettuce.core.RedisURI;
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
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;

/// Fills a Redis with open conversations: copies of real ones, each committed as a turn of a
/// citizen of its own by the script Kanal commits turns with.
public final class ConversationCopies {
  private static final int AT_ONCE = 1_000;
  private final StatefulRedisConnection<String, String> redis;
  private final String generation;
  private final Vault vault;
  private final List<Sample> samples = new ArrayList<>();

  /// A real conversation and its alarms.
  private record Sample(Conversation conversation, Map<Timer, Instant> alarms) {}

  /// Takes what this Redis holds now as the samples.
  ///
  /// @param keys those of the Kanal that wrote it
  public ConversationCopies(
      StatefulRedisConnection<String, String> redis, String url, KeyFile keys) {
    this.redis = redis;
    vault = new Vault(new Redis(RedisURI.create(url)), KeyedSeal.of(keys));
    this.generation = redis.sync().get(Partition.FIRST.generation());
    var alarms = new HashMap<String, Map<Timer, Instant>>();
    for (var partition : Partition.all()) {
      for (var alarm : redis.sync().zrangeWithScores(partition.timers(), 0, -1)) {
        var name = AlarmName.parse(alarm.getValue());
        alarms
            .computeIfAbsent(name.conversation(), _ -> new HashMap<>())
            .put(name.timer(), Instant.ofEpochMilli((long) alarm.getScore()));
      }
      for (var place : redis.sync().keys(partition.conversation("*"))) {
        var name = place.substring(place.lastIndexOf(':') + 1);
        var wrapped = redis.sync().hget(place, ConversationKeys.FIELD);
        var key = vault.keys().met(name, wrapped).orElseThrow().key();
        var state = redis.sync().hget(place, ConversationState.FIELD);
        var conversation = ConversationState.opened(state, name, key);
        samples.add(new Sample(conversation, alarms.getOrDefault(name, Map.of())));
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
    var name = vault.name(key);
    var script = TurnScript.of(turn, name, vault.keys().fresh(name), vault, generation);
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
