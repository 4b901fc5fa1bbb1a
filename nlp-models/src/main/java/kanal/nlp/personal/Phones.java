package kanal.nlp.personal;

/// Telephone numbers: mobile ones after 08 or 62 8, lines with an area code, what follows "wa" or
/// "telp".
final class Phones {
  /// A mobile number has 9 to 12 digits after the 0 or the 62, a line 7 to 11.
  private static final int SHORTEST = 9;

  private static final int SHORTEST_LINE = 8;
  private static final int LONGEST = 12;
  private static final int LONGEST_LINE = 11;

  private final Digits digits;
  private final Cues cues;

  Phones(Digits digits, Cues cues) {
    this.digits = digits;
    this.cues = cues;
  }

  /// The last run of the number that begins with a run, or -1.
  int lastOf(int at) {
    if (digits.startsWith(at, "0800") || digits.startsWith(at, "0809")) {
      return -1; // those of offices
    }
    int prefix = mobilePrefix(at);
    if (prefix >= 0) {
      return number(at, prefix, SHORTEST, LONGEST);
    }
    if (line(at)) {
      return number(at, digits.startsWith(at, "62") ? 2 : 1, SHORTEST_LINE, LONGEST_LINE);
    }
    return digits.first(at) == '0' && digits.digits(at) <= 2 ? spelt(at) : -1;
  }

  private int number(int at, int prefix, int shortest, int longest) {
    int count = digits.digits(at) - prefix;
    int last = at;
    while (count < longest
        && digits.joined(last)
        && count + digits.digits(last + 1) <= longest
        && (count < shortest || digits.digits(last + 1) >= 2)) {
      count += digits.digits(++last);
    }
    return count >= shortest && count <= longest ? last : -1;
  }

  /// How many digits stand before the number proper; -1 where it is not mobile.
  private int mobilePrefix(int at) {
    if (digits.startsWith(at, "08") && digits.digits(at) >= 3) {
      return 1;
    }
    if (digits.startsWith(at, "628") || (country(at) && digits.first(at + 1) == '8')) {
      return 2;
    }
    if (digits.startsWith(at, "6208") || (country(at) && digits.startsWith(at + 1, "08"))) {
      return 3;
    }
    boolean announced = cues.before(digits.group(at).start(), Cues.PHONE);
    return announced && digits.first(at) == '8' && digits.digits(at) >= 3 ? 0 : -1;
  }

  private boolean country(int at) {
    return digits.startsWith(at, "62") && digits.digits(at) == 2 && digits.joined(at);
  }

  /// "(021) 555 1234", "0331-421234", "+62 21 5551234".
  private boolean line(int at) {
    boolean abroad = digits.before(at) == '+' && digits.startsWith(at, "62");
    boolean area =
        digits.first(at) == '0'
            && digits.digits(at) >= 3
            && digits.digits(at) <= LONGEST_LINE + 1
            && "2345679".indexOf(digits.second(at)) >= 0;
    boolean whole = digits.digits(at) >= SHORTEST_LINE + 1;
    return abroad || (area && (whole || digits.joined(at)));
  }

  /// "0 8 1 2 ..." and "08 12 34 ...": the same sign between short runs of the same length.
  private int spelt(int at) {
    int count = digits.digits(at);
    int last = at;
    while (digits.joined(last)
        && digits.digits(last + 1) <= 2
        && count < LONGEST + 1
        && (last == at || digits.gap(last).equals(digits.gap(at)))) {
      count += digits.digits(++last);
    }
    boolean mobile =
        digits.digits(at) == 2
            ? digits.startsWith(at, "08")
            : last > at && digits.first(at + 1) == '8';
    return mobile && last - at >= 4 && count > SHORTEST ? last : -1;
  }
}
