package kanal.nlp.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds identity numbers, telephone numbers and e-mail addresses, however they are spaced.
public final class PersonalDataFinder {
  private static final int IDENTITY_DIGITS = 16;

  /// Somebody who types a NIK types a digit too many or too few now and then.
  private static final int MISTYPED = 1;

  /// A mobile number has 9 to 12 digits after the 0 or the 62.
  private static final int SHORTEST_PHONE = 9;

  private static final int LONGEST_PHONE = 12;
  private static final int LONGEST_GAP = 2;
  private static final String IN_ADDRESSES = "._%+-";

  private PersonalDataFinder() {}

  /// A run of digits without a gap.
  private record Group(int start, int end) {
    int digits() {
      return end - start;
    }
  }

  /// In the order of the text, never overlapping.
  public static List<PersonalData> find(String text) {
    var found = new ArrayList<PersonalData>();
    addresses(text, found);
    numbers(text, found);
    found.sort(Comparator.comparingInt(PersonalData::start));
    return found;
  }

  private static void numbers(String text, List<PersonalData> found) {
    var groups = groups(text);
    int at = 0;
    while (at < groups.size()) {
      int next = identity(text, groups, at, found);
      if (next == at) {
        next = phone(text, groups, at, found);
      }
      at = Math.max(next, at + 1);
    }
  }

  private static List<Group> groups(String text) {
    var groups = new ArrayList<Group>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && digit(text.charAt(at))) {
        at++;
      }
      if (at > start) {
        groups.add(new Group(start, at));
      } else {
        at++;
      }
    }
    return groups;
  }

  /// The group after an identity number that begins here, or the same group.
  private static int identity(String text, List<Group> groups, int at, List<PersonalData> found) {
    int digits = groups.get(at).digits();
    int last = at;
    if (digits < IDENTITY_DIGITS - MISTYPED) {
      while (digits < IDENTITY_DIGITS
          && last + 1 < groups.size()
          && near(text, groups.get(last), groups.get(last + 1))) {
        digits += groups.get(++last).digits();
      }
      if (digits != IDENTITY_DIGITS || !region(text, groups.get(at))) {
        return at;
      }
    } else if (digits > IDENTITY_DIGITS + MISTYPED) {
      return at;
    } else if (phoneAt(text, groups.get(at)) > 0) {
      return at;
    }
    found.add(
        new PersonalData(
            PersonalData.Type.IDENTITY_NUMBER, groups.get(at).start(), groups.get(last).end()));
    return last + 1;
  }

  /// Codes of provinces lie between 11 (Aceh) and 97 (the mountains of Papua).
  private static boolean region(String text, Group group) {
    return text.charAt(group.start()) != '0';
  }

  private static int phone(String text, List<Group> groups, int at, List<PersonalData> found) {
    int prefix = phoneAt(text, groups.get(at));
    if (prefix == 0) {
      return at;
    }
    int digits = groups.get(at).digits() - prefix;
    int last = at;
    while (digits < LONGEST_PHONE
        && last + 1 < groups.size()
        && near(text, groups.get(last), groups.get(last + 1))
        && digits + groups.get(last + 1).digits() <= LONGEST_PHONE
        && (digits < SHORTEST_PHONE || groups.get(last + 1).digits() >= 2)) {
      digits += groups.get(++last).digits();
    }
    if (digits < SHORTEST_PHONE || digits > LONGEST_PHONE) {
      return at;
    }
    int start = groups.get(at).start();
    boolean plus = start > 0 && text.charAt(start - 1) == '+';
    found.add(
        new PersonalData(
            PersonalData.Type.PHONE, plus ? start - 1 : start, groups.get(last).end()));
    return last + 1;
  }

  /// How many digits stand before the number proper: 1 for "08..", 2 for "628..", "+62 8..", else
  /// 0.
  private static int phoneAt(String text, Group group) {
    int start = group.start();
    if (text.startsWith("08", start) && group.digits() >= 3) {
      return 1;
    }
    if (text.startsWith("628", start)) {
      return 2;
    }
    boolean country = text.startsWith("62", start) && group.digits() == 2;
    if (country) {
      int next = group.end();
      while (next < text.length() && next < group.end() + LONGEST_GAP && gap(text.charAt(next))) {
        next++;
      }
      return next < text.length() && text.charAt(next) == '8' ? 2 : 0;
    }
    return 0;
  }

  private static boolean near(String text, Group left, Group right) {
    if (right.start() - left.end() > LONGEST_GAP) {
      return false;
    }
    for (int i = left.end(); i < right.start(); i++) {
      if (!gap(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean gap(char sign) {
    return sign == ' '
        || sign == '.'
        || sign == '-'
        || sign == '\u00a0'
        || sign == '_'
        || sign == ')'
        || sign == '('
        || sign == '‑'
        || sign == '–';
  }

  private static void addresses(String text, List<PersonalData> found) {
    int at = text.indexOf('@');
    while (at >= 0) {
      int start = at;
      while (start > 0 && local(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      int dot = -1;
      while (end < text.length() && domain(text.charAt(end))) {
        dot = text.charAt(end) == '.' && end + 2 < text.length() ? end : dot;
        end++;
      }
      while (end > at && text.charAt(end - 1) == '.') {
        end--;
      }
      if (start < at && dot > at + 1 && end - dot > 2) {
        found.add(new PersonalData(PersonalData.Type.EMAIL, start, end));
      }
      at = text.indexOf('@', Math.max(end, at + 1));
    }
  }

  private static boolean local(char sign) {
    return letterOrDigit(sign) || IN_ADDRESSES.indexOf(sign) >= 0;
  }

  private static boolean domain(char sign) {
    return letterOrDigit(sign) || sign == '.' || sign == '-';
  }

  private static boolean letterOrDigit(char sign) {
    return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') || digit(sign);
  }

  private static boolean digit(char sign) {
    return sign >= '0' && sign <= '9';
  }
}
