package kanal.desk.database;

/// Carries any Java string through a text column and back, sign by sign.
///
/// PostgreSQL keeps no NUL and no half of a surrogate pair. These, and the escape itself, become
/// U+E000 and four hexadecimal digits; all other text stays readable and searchable in the
/// database.
public final class Verbatim {
  private static final char ESCAPE = '\uE000';
  private static final int DIGITS = 4;

  private Verbatim() {}

  /// The column's text for these words.
  public static String toColumn(String words) {
    var column = new StringBuilder(words.length());
    for (int i = 0; i < words.length(); i++) {
      char sign = words.charAt(i);
      if (Character.isHighSurrogate(sign)
          && i + 1 < words.length()
          && Character.isLowSurrogate(words.charAt(i + 1))) {
        column.append(sign).append(words.charAt(++i));
      } else if (sign == 0 || sign == ESCAPE || Character.isSurrogate(sign)) {
        column.append(ESCAPE).append("%04x".formatted((int) sign));
      } else {
        column.append(sign);
      }
    }
    return column.toString();
  }

  /// The words of a column's text.
  public static String fromColumn(String column) {
    if (column.indexOf(ESCAPE) < 0) {
      return column;
    }
    var words = new StringBuilder(column.length());
    for (int i = 0; i < column.length(); i++) {
      char sign = column.charAt(i);
      if (sign == ESCAPE) {
        words.append((char) Integer.parseInt(column, i + 1, i + 1 + DIGITS, 16));
        i += DIGITS;
      } else {
        words.append(sign);
      }
    }
    return words.toString();
  }
}
