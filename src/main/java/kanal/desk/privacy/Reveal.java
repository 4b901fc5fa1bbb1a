package kanal.desk.privacy;

import java.time.Instant;

/// An officer asked to see a ticket's personal data.
///
/// @param officer as colleagues read them
/// @param note their own words about it; may be empty
public record Reveal(Instant at, String officer, Reason reason, String note) {
  @Override
  public String toString() {
    return "Reveal[" + reason + "]";
  }
}
