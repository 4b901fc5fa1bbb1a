package kanal.desk.check;

import java.util.List;
import java.util.Optional;

/// What a citizen reads of their ticket.
///
/// @param text their own words; empty when others must not read them
/// @param next what happens now
/// @param events what happened, the latest first
public record CheckView(
    String number,
    String stage,
    String next,
    String filed,
    Optional<String> text,
    Optional<String> place,
    List<Event> events) {
  public CheckView {
    events = List.copyOf(events);
  }

  /// One thing that happened.
  ///
  /// @param words of an officer; may be empty
  public record Event(String day, String what, String words) {}
}
