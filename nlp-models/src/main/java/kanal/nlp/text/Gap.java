package kanal.nlp.text;

/// How strongly two neighbouring words are kept apart.
public enum Gap {
  /// Nothing or blanks, a hyphen, a slash, a bracket.
  BLANK,
  /// A comma or a colon.
  COMMA,
  /// A full stop, which after an abbreviation ends nothing.
  STOP,
  /// A new line, a question mark, an exclamation mark, a semicolon, several stops.
  SENTENCE;

  static Gap of(String text, int from, int to) {
    var gap = BLANK;
    int stops = 0;
    for (int i = from; i < to; i++) {
      var here =
          switch (text.charAt(i)) {
            case ',', ':' -> COMMA;
            case '.' -> ++stops > 1 ? SENTENCE : STOP;
            case '\n', '?', '!', ';', '…' -> SENTENCE;
            default -> BLANK;
          };
      gap = here.compareTo(gap) > 0 ? here : gap;
    }
    return gap;
  }
}
