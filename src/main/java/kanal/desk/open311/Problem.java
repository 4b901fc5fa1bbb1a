package kanal.desk.open311;

import java.util.OptionalLong;

/// Why a call is not answered, as the standard's errors say it.
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int BAD = 400;
  private static final int FORBIDDEN = 403;
  private static final int UNKNOWN = 404;
  private static final int TOO_MANY = 429;
  private static final int AWAY = 503;

  private final int code;
  private final long retryAfter;

  private Problem(int code, String description, long retryAfter) {
    super(description, null, false, false);
    this.code = code;
    this.retryAfter = retryAfter;
  }

  static Problem bad(String description) {
    return new Problem(BAD, description, 0);
  }

  static Problem forbidden(String description) {
    return new Problem(FORBIDDEN, description, 0);
  }

  static Problem unknown(String description) {
    return new Problem(UNKNOWN, description, 0);
  }

  static Problem tooMany(long seconds) {
    return new Problem(TOO_MANY, "too many calls with this api_key", seconds);
  }

  static Problem away(long seconds) {
    return new Problem(AWAY, "try again later", seconds);
  }

  int code() {
    return code;
  }

  /// Seconds to wait before another try, when that would help.
  OptionalLong retryAfter() {
    return retryAfter > 0 ? OptionalLong.of(retryAfter) : OptionalLong.empty();
  }

  String description() {
    return String.valueOf(getMessage());
  }
}
