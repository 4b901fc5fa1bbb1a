package kanal.doctor;

/// What a check saw, in a line, and what to do.
///
/// @param subject what was looked at, such as `redis`
/// @param advice empty when there is nothing to do
public record Finding(Verdict verdict, String subject, String seen, String advice) {
  /// How bad it is.
  public enum Verdict {
    OK,
    /// Works, but somebody should look.
    LOOK,
    /// The service does not start, or a part of it does not work.
    BROKEN
  }

  static Finding ok(String subject, String seen) {
    return new Finding(Verdict.OK, subject, seen, "");
  }

  static Finding look(String subject, String seen, String advice) {
    return new Finding(Verdict.LOOK, subject, seen, advice);
  }

  static Finding broken(String subject, String seen, String advice) {
    return new Finding(Verdict.BROKEN, subject, seen, advice);
  }
}
