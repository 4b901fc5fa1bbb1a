package kanal.desk.unit;

import java.time.Instant;
import java.util.Optional;

/// A ticket got an owner.
///
/// @param from code of the unit that had it; none when it was filed
/// @param to code of the unit that has it since
/// @param officer who decided it; none when a rule did
/// @param reason in the officer's words
public record OwnerStep(
    Instant at,
    Optional<String> from,
    String to,
    Cause cause,
    Optional<String> officer,
    Optional<String> reason) {

  /// Why a ticket got another owner.
  public enum Cause {
    /// It was filed.
    FILED("Masuk"),
    /// The citizen corrected its topic or its place before an officer decided anything.
    CORRECTED("Topik atau tempat dibetulkan warga"),
    /// Verifikasi.
    VERIFIED("Diverifikasi"),
    /// From one unit to another.
    PASSED_ON("Dioper ke unit lain"),
    /// Back to the verification queue.
    SENT_BACK("Dikembalikan ke meja verifikasi"),
    /// Its unit takes no more tickets.
    UNIT_CLOSED("Unitnya tidak aktif lagi");

    private final String label;

    Cause(String label) {
      this.label = label;
    }

    /// What officers read.
    public String label() {
      return label;
    }
  }

  @Override
  public String toString() {
    return "OwnerStep[" + from.orElse("") + " > " + to + ", " + cause + "]";
  }
}
