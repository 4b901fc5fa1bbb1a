package kanal.nlp.text;

/// A word or a number of a message.
///
/// @param start where it begins in the text
/// @param end the first character after it
public record Word(Form form, int start, int end) {
  /// As written, in lower case, without apostrophes.
  public String lower() {
    return form.lower();
  }

  /// With abbreviations written out and stretched letters shortened.
  public String normal() {
    return form.normal();
  }

  /// Whether it is digits only.
  public boolean number() {
    return form.number();
  }

  /// Its value when it is a number of at most nine ASCII digits, else -1.
  public int value() {
    var lower = lower();
    if (lower.length() > 9) {
      return -1;
    }
    int value = 0;
    for (int i = 0; i < lower.length(); i++) {
      char digit = lower.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      value = value * 10 + digit - '0';
    }
    return value;
  }
}
