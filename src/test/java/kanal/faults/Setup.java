package kanal.faults;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.lab.FailPoint;

/// What a trial begins with.
///
/// @param replicas how many, all on one Redis and one routing core
/// @param settings beyond the usual ones
/// @param points where every replica's first process fails
/// @param dreamers citizens who begin a story and never send it
/// @param spread the time within which citizens begin
record Setup(
    int replicas,
    Map<String, String> settings,
    List<FailPoint> points,
    int dreamers,
    Duration spread) {
  private static final Duration SOON = Duration.ofSeconds(6);

  Setup {
    settings = Map.copyOf(settings);
    points = List.copyOf(points);
  }

  static Setup of(int replicas) {
    return new Setup(replicas, Map.of(), List.of(), 0, SOON);
  }

  Setup failing(FailPoint... some) {
    return new Setup(replicas, settings, List.of(some), dreamers, spread);
  }

  Setup with(String setting, String value) {
    var more = new HashMap<>(settings);
    more.put(setting, value);
    return new Setup(replicas, more, points, dreamers, spread);
  }

  Setup withDreamers(int count) {
    return new Setup(replicas, settings, points, count, spread);
  }

  Setup over(Duration time) {
    return new Setup(replicas, settings, points, dreamers, time);
  }
}
