package kanal.desk.journey;

import java.util.List;

/// What the page of a ticket's journey shows.
///
/// @param unit name of the unit that has it
public record JourneyView(
    String number, String href, String unit, List<Promise> promises, List<Step> steps) {
  public JourneyView {
    promises = List.copyOf(promises);
    steps = List.copyOf(steps);
  }

  /// A day that was promised.
  public record Promise(String what, String day) {}

  /// Something that happened.
  ///
  /// @param by which officer; empty when nobody decided it
  /// @param reason in the officer's words; may be empty
  public record Step(String time, String what, String by, String reason) {}
}
