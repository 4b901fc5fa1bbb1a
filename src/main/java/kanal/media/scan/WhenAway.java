package kanal.media.scan;

/// What becomes of a file while no scanner answers.
public enum WhenAway {
  /// It is kept, and nobody gets it before it was looked at.
  WAIT,
  /// It is handed out as if there were no scanner.
  TAKE
}
