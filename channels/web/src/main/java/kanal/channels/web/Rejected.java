package kanal.channels.web;

/// Thrown while handling a webhook call that gets an error answer; nothing of it was stored.
public final class Rejected extends Exception {
  private static final long serialVersionUID = 1L;

  private final int status;

  /// @param status HTTP status code
  /// @param title one sentence that says what was wrong, without what the caller sent
  public Rejected(int status, String title) {
    super(title, null, false, false);
    this.status = status;
  }

  /// The answer to give.
  public Problem problem() {
    return new Problem(status, String.valueOf(getMessage()));
  }
}
