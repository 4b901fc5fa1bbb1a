package kanal.routing.open311;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How far the updates were read: the newest time, and which updates before it were seen.
///
/// Times have seconds, and servers list updates late; so a reading begins a while before the newest
/// time and leaves out what was seen.
///
/// @param seen fingerprints of updates and their times
record UpdatePosition(Instant newest, SortedMap<String, Instant> seen) {
  private static final String KIND = "updates1";

  UpdatePosition {
    seen = new TreeMap<>(seen);
  }

  static UpdatePosition at(Instant newest) {
    return new UpdatePosition(newest, new TreeMap<>());
  }

  /// The same without what no later reading lists.
  UpdatePosition without(Duration overlap) {
    var oldest = newest.minus(overlap);
    var kept = new TreeMap<>(seen);
    kept.values().removeIf(at -> at.isBefore(oldest));
    return new UpdatePosition(newest, kept);
  }

  @Override
  public String toString() {
    return KIND
        + " "
        + newest
        + seen.entrySet().stream()
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue().toEpochMilli())
            .collect(Collectors.joining());
  }

  /// Empty for another kind of position.
  static Optional<UpdatePosition> read(String position) {
    var parts = position.split(" ", -1);
    if (!parts[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      Map<String, Instant> seen = new TreeMap<>();
      for (int i = 2; i < parts.length; i++) {
        int middle = parts[i].indexOf('=');
        seen.put(
            parts[i].substring(0, middle),
            Instant.ofEpochMilli(Long.parseLong(parts[i].substring(middle + 1))));
      }
      return Optional.of(new UpdatePosition(Instant.parse(parts[1]), new TreeMap<>(seen)));
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("no position of ours: " + position, e);
    }
  }
}
