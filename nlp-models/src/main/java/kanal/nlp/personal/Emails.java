package kanal.nlp.personal;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// E-mail addresses, also those that hide their sign: `budi[at]contoh.id`, "budi at gmail dot com".
final class Emails {
  private static final String IN_ADDRESSES = "._%+-";
  private static final List<String> SIGNS =
      List.of("@", "[at]", "(at)", "{at}", "(a)", "[a]", " at ");
  private static final List<String> DOTS = List.of(".", " dot ", "[dot]", "(dot)", " titik ");

  /// Only after these is a plain "at" a sign: "meet me at noon" is none.
  private static final Set<String> HOSTS =
      Set.of("gmail", "yahoo", "ymail", "outlook", "hotmail", "icloud", "rocketmail", "proton");

  private static final int LONGEST = 64;

  private final String text;
  private final String lower;

  Emails(String text) {
    this.text = text;
    this.lower = lower(text);
  }

  void find(List<PersonalData> found) {
    for (var sign : SIGNS) {
      int at = lower.indexOf(sign);
      while (at >= 0) {
        int next = at + sign.length();
        address(at, next, sign).ifPresent(found::add);
        at = lower.indexOf(sign, next);
      }
    }
  }

  private Optional<PersonalData> address(int at, int after, String sign) {
    int end = at;
    while (end > 0 && at - end < 2 && text.charAt(end - 1) == ' ') {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST && local(text.charAt(start - 1))) {
      start--;
    }
    int domain = after;
    while (domain < text.length() && domain - after < 2 && text.charAt(domain) == ' ') {
      domain++;
    }
    int stop = domainEnd(domain, sign.equals(" at ") || domain > after || end < at);
    return start < end && stop > domain
        ? Optional.of(new PersonalData(PersonalData.Type.EMAIL, start, stop))
        : Optional.empty();
  }

  /// The end of a host with at least one dot, or -1.
  ///
  /// @param doubtful whether only a known host will do
  private int domainEnd(int from, boolean doubtful) {
    int label = labelEnd(from);
    if (label == from || (doubtful && !HOSTS.contains(lower.substring(from, label)))) {
      return -1;
    }
    int end = -1;
    while (label - from < LONGEST) {
      int next = afterDot(label);
      int stop = next < 0 ? next : labelEnd(next);
      if (stop < 0 || stop - next < 2) {
        return end;
      }
      end = stop;
      label = stop;
    }
    return end;
  }

  private int labelEnd(int from) {
    int end = from;
    while (end < text.length() && end - from < LONGEST && inLabel(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int afterDot(int at) {
    for (var dot : DOTS) {
      if (lower.startsWith(dot, at)) {
        return at + dot.length();
      }
    }
    return -1;
  }

  /// Sign for sign, so that places stay what they are.
  private static String lower(String text) {
    var lower = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      lower.append(Character.toLowerCase(text.charAt(i)));
    }
    return lower.toString();
  }

  private static boolean local(char sign) {
    return inLabel(sign) || IN_ADDRESSES.indexOf(sign) >= 0;
  }

  private static boolean inLabel(char sign) {
    return (sign >= 'a' && sign <= 'z')
        || (sign >= 'A' && sign <= 'Z')
        || Digits.digit(sign)
        || sign == '-';
  }
}
