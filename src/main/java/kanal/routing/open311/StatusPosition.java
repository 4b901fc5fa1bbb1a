package kanal.routing.open311;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// How requests stood when they were last looked at.
///
/// @param at when that was
/// @param seen by ticket number; requests that are open as on their first day are left out
record StatusPosition(Instant at, SortedMap<String, Seen> seen) {
  private static final String KIND = "statuses1";

  /// How one request stood.
  ///
  /// @param changes how often it was seen to change
  /// @param closed whether it was closed
  /// @param status fingerprint of its status
  /// @param notes fingerprint of its notes; empty when it had none
  /// @param since when it was seen to stand so
  record Seen(int changes, boolean closed, String status, String notes, Instant since) {

    @Override
    public String toString() {
      return String.join(
          "/", "" + changes, closed ? "c" : "o", status, notes, "" + since.getEpochSecond());
    }

    private static Seen read(String line) {
      var parts = line.split("/", -1);
      return new Seen(
          Integer.parseInt(parts[0]),
          parts[1].equals("c"),
          parts[2],
          parts[3],
          Instant.ofEpochSecond(Long.parseLong(parts[4])));
    }
  }

  StatusPosition {
    seen = new TreeMap<>(seen);
  }

  static StatusPosition at(Instant at) {
    return new StatusPosition(at, new TreeMap<>());
  }

  @Override
  public String toString() {
    return KIND
        + " "
        + at
        + seen.entrySet().stream()
            .map(entry -> " " + entry.getKey() + "=" + entry.getValue())
            .collect(Collectors.joining());
  }

  /// Empty for another kind of position.
  static Optional<StatusPosition> read(String position) {
    var parts = position.split(" ", -1);
    if (!parts[0].equals(KIND)) {
      return Optional.empty();
    }
    try {
      Map<String, Seen> seen = new TreeMap<>();
      for (int i = 2; i < parts.length; i++) {
        int middle = parts[i].indexOf('=');
        seen.put(parts[i].substring(0, middle), Seen.read(parts[i].substring(middle + 1)));
      }
      return Optional.of(new StatusPosition(Instant.parse(parts[1]), new TreeMap<>(seen)));
    } catch (DateTimeException | IndexOutOfBoundsException | NumberFormatException e) {
      throw new IllegalArgumentException("no position of ours: " + position, e);
    }
  }
}
