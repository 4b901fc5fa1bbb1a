package kanal.nlp.personal;

/// Numbers of persons and family cards: 6 digits of a region, 6 of a date, 4 of a series.
///
/// Neither region nor date decides: a mistyped NIK names its owner as well.
final class Identities {
  static final int DIGITS = 16;

  /// Somebody who types a NIK types a digit too many or too few now and then.
  private static final int MISTYPED = 1;

  private final Digits digits;
  private final Cues cues;

  Identities(Digits digits, Cues cues) {
    this.digits = digits;
    this.cues = cues;
  }

  /// The last run of the number that begins with a run, or -1.
  int lastOf(int at) {
    int first = digits.digits(at);
    if (first >= DIGITS - MISTYPED) {
      return first <= DIGITS + MISTYPED ? at : -1;
    }
    boolean announced = announced(at);
    int count = first;
    int last = at;
    boolean years = digits.year(at);
    while (count < DIGITS && digits.joined(last)) {
      count += digits.digits(++last);
      years &= digits.year(last);
    }
    boolean known = digits.first(at) != '0' && !years;
    if (count == DIGITS && (known || announced)) {
      return last;
    }
    return announced && count >= DIGITS - MISTYPED && count <= DIGITS + MISTYPED ? last : -1;
  }

  boolean announced(int at) {
    return cues.before(digits.group(at).start(), Cues.IDENTITY);
  }
}
