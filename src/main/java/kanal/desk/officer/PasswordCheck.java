package kanal.desk.officer;

/// Asks a signed-in officer for their password once more, as slowly as at the sign-in.
public final class PasswordCheck {
  /// What came of it.
  public enum Answer {
    RIGHT,
    WRONG,
    /// Too many were wrong; nothing was looked at.
    WAIT
  }

  private final Officers officers;
  private final SignInLimiter limiter;

  public PasswordCheck(Officers officers, SignInLimiter limiter) {
    this.officers = officers;
    this.limiter = limiter;
  }

  public Answer check(String name, String password) {
    var key = "name " + name;
    if (!limiter.begin(key)) {
      return Answer.WAIT;
    }
    if (!officers.know(name, password)) {
      return Answer.WRONG;
    }
    limiter.succeeded(key);
    return Answer.RIGHT;
  }
}
