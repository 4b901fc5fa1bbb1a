package kanal.nlp.gazetteer;

/// What of a name counts when names are compared: small letters and digits. "Suka Mulya",
/// "Suka-Mulya" and "sukamulya" are one.
final class NameKey {
  static final char NONE = 0;

  private NameKey() {}

  /// The letter or digit as it counts, or [#NONE].
  static char sign(char sign) {
    if ((sign >= 'a' && sign <= 'z') || (sign >= '0' && sign <= '9')) {
      return sign;
    }
    return sign >= 'A' && sign <= 'Z' ? (char) (sign + ('a' - 'A')) : NONE;
  }

  /// As `String` does.
  static int add(int hash, char sign) {
    return hash * 31 + sign;
  }
}
