package kanal.nlp.personal;

import java.util.ArrayList;
import java.util.List;

/// A text's runs of digits, and what lies between them.
final class Digits {
  private static final int LONGEST_GAP = 3;
  private static final String GAPS = " .-_()/\u00a0\u2010\u2011\u2013\n,";
  private static final String LOOKALIKES = "OoIl|";

  private final String text;
  private final List<Group> groups;

  /// A run without a gap.
  record Group(int start, int end) {
    int digits() {
      return end - start;
    }
  }

  Digits(String text) {
    this.text = text;
    this.groups = groups(text);
  }

  int size() {
    return groups.size();
  }

  Group group(int at) {
    return groups.get(at);
  }

  int digits(int at) {
    return groups.get(at).digits();
  }

  boolean startsWith(int at, String prefix) {
    return text.startsWith(prefix, groups.get(at).start());
  }

  char first(int at) {
    return text.charAt(groups.get(at).start());
  }

  /// The second digit of a run of two or more.
  char second(int at) {
    return text.charAt(groups.get(at).start() + 1);
  }

  char before(int at) {
    int start = groups.get(at).start();
    return start == 0 ? ' ' : text.charAt(start - 1);
  }

  /// Whether "Rp", perhaps with a stop and a blank, stands before a run.
  boolean afterRupiah(int at) {
    int i = groups.get(at).start() - 1;
    int least = Math.max(0, i - LONGEST_GAP);
    while (i > least && (text.charAt(i) == ' ' || text.charAt(i) == '.')) {
      i--;
    }
    return i >= 1 && text.regionMatches(true, i - 1, "rp", 0, 2);
  }

  int value(int at) {
    var group = groups.get(at);
    return group.digits() > 8 ? -1 : Integer.parseInt(text, group.start(), group.end(), 10);
  }

  boolean year(int at) {
    return digits(at) == 4 && value(at) >= 1900 && value(at) < 2100;
  }

  /// What stands between a run and the next.
  String gap(int at) {
    return text.substring(groups.get(at).end(), groups.get(at + 1).start());
  }

  /// Whether a run and the next can be parts of one number.
  boolean joined(int at) {
    if (at + 1 >= groups.size()) {
      return false;
    }
    int from = groups.get(at).end();
    int to = groups.get(at + 1).start();
    if (to - from > LONGEST_GAP) {
      return false;
    }
    for (int i = from; i < to; i++) {
      if (GAPS.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static List<Group> groups(String text) {
    var groups = new ArrayList<Group>();
    int at = 0;
    while (at < text.length()) {
      if (!digit(text.charAt(at))) {
        at++;
        continue;
      }
      int end = endOfDigits(text, at);
      int misread = endOfMisread(text, at);
      boolean identity =
          misread > end && misread - at == Identities.DIGITS && digit(text.charAt(misread - 1));
      groups.add(new Group(at, identity ? misread : end));
      at = identity ? misread : end;
    }
    return groups;
  }

  private static int endOfDigits(String text, int from) {
    int end = from;
    while (end < text.length() && digit(text.charAt(end))) {
      end++;
    }
    return end;
  }

  /// With letters that a camera takes for digits; no longer than an identity number, so that long
  /// runs are not read again and again.
  private static int endOfMisread(String text, int from) {
    int end = from;
    int most = Math.min(text.length(), from + Identities.DIGITS + 1);
    while (end < most && (digit(text.charAt(end)) || LOOKALIKES.indexOf(text.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
