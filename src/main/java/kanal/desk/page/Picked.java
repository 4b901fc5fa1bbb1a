package kanal.desk.page;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;

/// A ticket as an officer picked it from a list: with the version that stood there.
record Picked(TicketNumber number, long version) {
  private static final Pattern KEY = Pattern.compile("([\\d-]{11,20})\\.(\\d{1,18})");

  /// Reads `2611-0483-7.2`; empty for anything else.
  static Optional<Picked> parse(String key) {
    var parts = KEY.matcher(key);
    return parts.matches()
        ? TicketNumber.in(parts.group(1))
            .filter(number -> number.value().equals(parts.group(1)))
            .map(number -> new Picked(number, Long.parseLong(parts.group(2))))
        : Optional.empty();
  }

  static List<Picked> all(List<String> keys) {
    return keys.stream().map(Picked::parse).flatMap(Optional::stream).distinct().toList();
  }
}
