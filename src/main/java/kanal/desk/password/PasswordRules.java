package kanal.desk.password;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which passwords an officer may choose. There are no rules about capitals and digits: length and
/// not being the first guess are what counts.
public final class PasswordRules {
  /// In characters.
  public static final int SHORTEST = 12;

  // What bcrypt reads; the rest of a longer password would not count.
  private static final int MOST_BYTES = 72;
  private static final int SHORTEST_NAME = 3;
  // What must be there beside a name.
  private static final int SHORTEST_BESIDE_NAME = 8;

  private final CommonPasswords common;

  public PasswordRules(CommonPasswords common) {
    this.common = common;
  }

  /// What is wrong with a password.
  public enum Fault {
    TOO_SHORT,
    TOO_LONG,
    NAME,
    COMMON
  }

  /// What is wrong with it; empty when it is good.
  ///
  /// @param names what the officer is called, which others know
  public Optional<Fault> fault(String password, List<String> names) {
    if (password.codePointCount(0, password.length()) < SHORTEST) {
      return Optional.of(Fault.TOO_SHORT);
    }
    if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      return Optional.of(Fault.TOO_LONG);
    }
    if (common.contain(password)) {
      return Optional.of(Fault.COMMON);
    }
    return names.stream().anyMatch(name -> mostly(name, password))
        ? Optional.of(Fault.NAME)
        : Optional.empty();
  }

  private boolean mostly(String name, String password) {
    var known = name.strip().toLowerCase(Locale.ROOT);
    var small = password.toLowerCase(Locale.ROOT);
    if (known.length() < SHORTEST_NAME || !small.contains(known)) {
      return false;
    }
    var beside = small.replace(known, "");
    return beside.length() < SHORTEST_BESIDE_NAME || common.contain(beside);
  }
}
