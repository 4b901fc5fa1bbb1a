package kanal.redis;

import io.lettuce.core.KeyValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.MediaStore;

/// Finds and forgets in Redis the conversations that are over. Names are gone through some at a
/// time, so that nobody else waits for it.
public final class RedisIdleConversations implements IdleConversations {
  private static final String DONE = "DONE";

  private final Redis redis;
  private final Vault vault;
  private final Belongings belongings;

  public RedisIdleConversations(Redis redis, Vault vault, MediaStore media) {
    this.redis = redis;
    this.vault = vault;
    belongings = new Belongings(redis, vault, media);
  }

  @Override
  public int count(Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> open) {
    return over(now, kept, open).size();
  }

  @Override
  public int forget(Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> open, int most) {
    // Also of what was forgotten by a run that was cut off.
    belongings.disown();
    long forgotten =
        over(now, kept, open).entrySet().stream()
            .filter(one -> forget(one.getKey(), one.getValue()))
            .limit(most)
            .count();
    if (forgotten > 0) {
      belongings.disown();
      AppendOnlyFile.rewrite(redis);
    }
    return (int) forgotten;
  }

  private boolean forget(String name, String version) {
    var partition = Partition.ofConversation(name);
    var alarms = Arrays.stream(Timer.values()).map(timer -> new AlarmName(timer, name).member());
    var gone =
        redis
            .run(
                Script.FORGET_IDLE,
                List.of(partition.conversation(name), partition.timers()),
                Stream.concat(Stream.of(version), alarms).toList())
            .equals(DONE);
    vault.keys().forget(name);
    return gone;
  }

  /// Their names and versions.
  private Map<String, String> over(
      Instant now, Duration kept, UnaryOperator<Set<TicketNumber>> open) {
    var silent = silent(now, kept);
    if (silent.isEmpty()) {
      return silent;
    }
    silent.keySet().removeAll(belongings.busy());
    var tickets = belongings.ticketsOf(silent::containsKey);
    var numbers = new HashSet<TicketNumber>();
    tickets.values().forEach(numbers::addAll);
    var worked = numbers.isEmpty() ? numbers : open.apply(numbers);
    tickets.forEach((name, own) -> {
      if (own.stream().anyMatch(worked::contains)) {
        silent.remove(name);
      }
    });
    return silent;
  }

  private Map<String, String> silent(Instant now, Duration kept) {
    long before = now.minus(kept).getEpochSecond();
    var found = new LinkedHashMap<String, String>();
    redis.scan(
        Partition.ANY_CONVERSATION,
        keys -> {
          var asked = new LinkedHashMap<String, CompletionStage<List<KeyValue<String, String>>>>();
          keys.forEach(key ->
              asked.put(
                  key,
                  redis.send(commands ->
                      commands.hmget(
                          key, Partition.VERSION, Partition.LAST_TURN, Partition.RESTRICTED))));
          asked.forEach((key, answer) -> {
            var fields = redis.await(answer);
            var version = fields.getFirst().getValueOrElse("");
            var last = fields.get(1).getValueOrElse("");
            if (last.isEmpty()) {
              redis.run(
                  Script.MARK_WORD, List.of(key), List.of(Long.toString(now.getEpochSecond())));
            } else if (Long.parseLong(last) < before && !fields.get(2).hasValue()) {
              found.put(key.substring(key.lastIndexOf(':') + 1), version);
            }
          });
        });
    return found;
  }
}
