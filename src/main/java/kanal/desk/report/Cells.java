package kanal.desk.report;

/// Cells of a file that a spreadsheet may open.
final class Cells {
  /// What begins a formula, in Latin and in full width: OWASP, "CSV Injection".
  private static final String BEGINS_FORMULA = "=+-@\t\r\n＝＋－＠";

  private static final char ONLY_TEXT = '\'';

  private Cells() {}

  /// Words as a cell that is never taken for a formula.
  static String text(String words) {
    int first = 0;
    while (first < words.length() && blank(words.charAt(first))) {
      first++;
    }
    return first < words.length() && BEGINS_FORMULA.indexOf(words.charAt(first)) >= 0
        ? ONLY_TEXT + words
        : words;
  }

  // Some programs drop these before they look.
  private static boolean blank(char sign) {
    return BEGINS_FORMULA.indexOf(sign) < 0
        && (Character.isWhitespace(sign)
            || Character.isSpaceChar(sign)
            || Character.getType(sign) == Character.FORMAT
            || sign == 0);
  }
}
