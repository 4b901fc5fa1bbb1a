package kanal.desk.webhook;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// What a webhook can be told.
public enum Event {
  FILED("ticket.filed", "Laporan baru"),
  CHANGED("ticket.changed", "Tahap, topik, unit, atau batas waktu berubah"),
  CLOSED("ticket.closed", "Laporan ditutup");

  private final String type;
  private final String label;

  Event(String type, String label) {
    this.type = type;
    this.label = label;
  }

  /// As it stands in the message.
  public String type() {
    return type;
  }

  /// What admins read.
  public String label() {
    return label;
  }

  static Event of(String type) {
    return Arrays.stream(values())
        .filter(event -> event.type.equals(type))
        .findFirst()
        .orElseThrow();
  }

  static String write(Set<Event> events) {
    return String.join(",", events.stream().sorted().map(Event::type).toList());
  }

  static Set<Event> read(String column) {
    var events = EnumSet.noneOf(Event.class);
    Arrays.stream(column.split(",", -1)).map(Event::of).forEach(events::add);
    return events;
  }
}
