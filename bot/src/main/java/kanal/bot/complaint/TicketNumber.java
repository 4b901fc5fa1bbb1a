package kanal.bot.complaint;

import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/// The number a citizen gets: year and month, a running number, a check digit, as in `2611-0483-7`.
///
/// The check digit is Damm's (H. M. Damm, 2004): it finds every wrong digit and every swap of
/// neighbours. LAPOR's own numbers are `#` and seven digits; these never look like them.
public record TicketNumber(String value) {
  private static final Pattern SHAPE = Pattern.compile("(\\d{4})-(\\d{4,9})-(\\d)");
  private static final Pattern LOOSE =
      Pattern.compile("(?<!\\d)(\\d{4})[-. ]?(\\d{4,9})[-. ]?(\\d)(?!\\d)");

  /// Year and month, the shortest running number, and the check digit.
  private static final int FEWEST_DIGITS = 9;

  private static final int FOUR_DIGITS = 10_000;

  private static final int[][] DAMM = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0},
  };

  public TicketNumber {
    var parts = SHAPE.matcher(value);
    if (!parts.matches() || check(parts.group(1) + parts.group(2)) != digit(parts.group(3))) {
      throw new IllegalArgumentException("no ticket number: " + value);
    }
  }

  /// The number for a month and a place in that month's sequence, from 0.
  public static TicketNumber of(YearMonth month, long sequence) {
    var front = prefix(month);
    var middle = "%04d".formatted(sequence);
    return new TicketNumber(front + "-" + middle + "-" + check(front + middle));
  }

  /// What all numbers of a month begin with.
  public static String prefix(YearMonth month) {
    int digits = month.getYear() % 100 * 100 + month.getMonthValue();
    return Integer.toString(FOUR_DIGITS + digits).substring(1);
  }

  /// The first valid number in a citizen's words, forgiving about hyphens and blanks.
  public static Optional<TicketNumber> in(String words) {
    return hasDigits(words) ? search(words) : Optional.empty();
  }

  /// Whether there are digits enough: hardly any message has, and the search costs more than this.
  private static boolean hasDigits(String words) {
    int digits = 0;
    for (int i = 0; i < words.length() && digits < FEWEST_DIGITS; i++) {
      if (words.charAt(i) >= '0' && words.charAt(i) <= '9') {
        digits++;
      }
    }
    return digits == FEWEST_DIGITS;
  }

  private static Optional<TicketNumber> search(String words) {
    return LOOSE
        .matcher(words)
        .results()
        .filter(found -> check(found.group(1) + found.group(2)) == digit(found.group(3)))
        .map(
            found -> new TicketNumber(found.group(1) + "-" + found.group(2) + "-" + found.group(3)))
        .findFirst();
  }

  private static int check(String digits) {
    int interim = 0;
    for (int i = 0; i < digits.length(); i++) {
      interim = DAMM[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  private static int digit(String one) {
    return one.charAt(0) - '0';
  }

  @Override
  public String toString() {
    return value;
  }
}
