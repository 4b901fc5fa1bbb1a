package kanal.bot.engine.tally;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Keeps daily numbers for as long as the process lives.
public final class MemoryDailyCounts implements DailyCounts {
  private final SortedMap<LocalDate, Map<String, Long>> days = new TreeMap<>();

  @Override
  public synchronized void add(LocalDate day, Map<String, Long> counts) {
    var known = days.computeIfAbsent(day, _ -> new HashMap<>());
    counts.forEach((name, times) -> known.merge(name, times, Long::sum));
  }

  @Override
  public synchronized SortedMap<LocalDate, Map<String, Long>> between(
      LocalDate from, LocalDate to) {
    var found = new TreeMap<LocalDate, Map<String, Long>>();
    days.subMap(from, to.plusDays(1)).forEach((day, counts) -> found.put(day, Map.copyOf(counts)));
    return found;
  }
}
