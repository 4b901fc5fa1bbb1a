package kanal.redis;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.stream.Collectors;
import kanal.bot.engine.tally.DailyCounts;

/// Keeps daily numbers in Redis, a hash a day, shared by all replicas.
public final class RedisDailyCounts implements DailyCounts {
  private static final Duration KEPT = Duration.ofDays(400);

  private final Redis redis;

  public RedisDailyCounts(Redis redis) {
    this.redis = redis;
  }

  @Override
  public void add(LocalDate day, Map<String, Long> counts) {
    var arguments = new ArrayList<String>();
    arguments.add(Long.toString(KEPT.toSeconds()));
    counts.forEach((name, times) -> {
      arguments.add(name);
      arguments.add(times.toString());
    });
    redis.run(Script.ADD_COUNTS, List.of(key(day)), arguments);
  }

  @Override
  public SortedMap<LocalDate, Map<String, Long>> between(LocalDate from, LocalDate to) {
    var asked = new LinkedHashMap<LocalDate, CompletionStage<Map<String, String>>>();
    from.datesUntil(to.plusDays(1))
        .forEach(day -> asked.put(day, redis.send(commands -> commands.hgetall(key(day)))));
    var found = new TreeMap<LocalDate, Map<String, Long>>();
    asked.forEach((day, answer) -> {
      var numbers = redis.await(answer);
      if (!numbers.isEmpty()) {
        found.put(day, numbers(numbers));
      }
    });
    return found;
  }

  private static Map<String, Long> numbers(Map<String, String> stored) {
    return stored.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(Map.Entry::getKey, it -> Long.valueOf(it.getValue())));
  }

  private static String key(LocalDate day) {
    return "tally:{" + day + "}";
  }
}
