package kanal.desk.escalation;

import java.time.Instant;
import java.time.LocalDate;

/// Something that was done about a ticket's deadline.
///
/// @param unit code of the unit that was told
public record DeadlineStep(LocalDate deadline, Kind kind, String unit, Instant at) {

  /// What can be done about a deadline, each once.
  public enum Kind {
    /// The owner was reminded that it comes near.
    REMINDED("Diingatkan: mendekati batas"),
    /// It passed, and the unit above was told.
    ESCALATED("Dinaikkan: lewat batas"),
    /// The citizen had nothing against the answer, so the ticket is done.
    CLOSED("Selesai: warga tidak berkeberatan");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /// What officers read.
    public String label() {
      return label;
    }
  }
}
