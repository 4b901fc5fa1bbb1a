package kanal.redis;

import io.lettuce.core.KeyValue;
import io.lettuce.core.Limit;
import io.lettuce.core.Range;
import io.lettuce.core.ScoredValue;
import io.lettuce.core.ZAddArgs;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import kanal.bot.engine.DueTimer;

/// The alarms of conversations, found by the time they ring. An alarm names its conversation; whose
/// that is stands in the conversation's state alone.
final class Alarms {
  /// When a conversation that may only be kept is looked at again.
  private static final Duration RESTRICTED_FOR = Duration.ofHours(1);

  private final Redis redis;
  private final Vault vault;

  Alarms(Redis redis, Vault vault) {
    this.redis = redis;
    this.vault = vault;
  }

  private record Ringing(Partition partition, String member, AlarmName name, long due) {}

  /// What is due, the earliest first.
  List<DueTimer> due(Instant now, int limit) {
    var upToNow = Range.create(0L, now.toEpochMilli());
    var ringing =
        redis
            .askAll((commands, partition) ->
                commands.zrangebyscoreWithScores(partition.timers(), upToNow, Limit.from(limit)))
            .entrySet()
            .stream()
            .flatMap(found -> found.getValue().stream().map(it -> ringing(found.getKey(), it)))
            .sorted(Comparator.comparingLong(Ringing::due))
            .limit(limit)
            .toList();
    var asked = new LinkedHashMap<Ringing, CompletionStage<List<KeyValue<String, String>>>>();
    ringing.forEach(one ->
        asked.put(
            one,
            redis.send(commands ->
                commands.hmget(
                    ConversationKeys.place(one.name().conversation()),
                    ConversationState.FIELD,
                    ConversationKeys.FIELD,
                    Partition.RESTRICTED))));
    return asked.entrySet().stream()
        .flatMap(one -> timer(one.getKey(), redis.await(one.getValue()), now).stream())
        .toList();
  }

  private static Ringing ringing(Partition partition, ScoredValue<String> found) {
    var member = found.getValue();
    return new Ringing(partition, member, AlarmName.parse(member), (long) found.getScore());
  }

  private Optional<DueTimer> timer(
      Ringing alarm, List<KeyValue<String, String>> conversation, Instant now) {
    var name = alarm.name().conversation();
    var state = conversation.getFirst().optional();
    var kept = vault.keys().met(name, conversation.get(1).getValueOrElse(null));
    if (state.isEmpty() || kept.isEmpty()) {
      // Its conversation was erased.
      redis.ask(commands -> commands.zrem(alarm.partition().timers(), alarm.member()));
      return Optional.empty();
    }
    if (conversation.get(2).hasValue()) {
      double later = now.plus(RESTRICTED_FOR).toEpochMilli();
      redis.ask(commands ->
          commands.zadd(alarm.partition().timers(), ZAddArgs.Builder.xx(), later, alarm.member()));
      return Optional.empty();
    }
    var key = ConversationState.opened(state.get(), name, kept.get().key()).key();
    return Optional.of(new DueTimer(key, alarm.name().timer(), Instant.ofEpochMilli(alarm.due())));
  }
}
