package kanal.channels.email.read;

/// Collects text line by line, with `>` before the lines of a quoted mail.
final class QuotingLines {
  /// Of quoted quotes; deeper ones look the same.
  private static final int DEEPEST = 3;

  private final StringBuilder text = new StringBuilder();
  private final StringBuilder line = new StringBuilder();
  private int depth;
  private boolean blankWanted;

  /// Adds words; blanks become one, unless they are preformatted.
  void write(String words, boolean preformatted) {
    for (int i = 0; i < words.length(); i++) {
      var sign = words.charAt(i);
      if (preformatted && sign == '\n') {
        breakLine();
      } else if (sign == ' ' || sign == '\t' || sign == '\n' || sign == '\r' || sign == '\u00a0') {
        if (preformatted || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
          line.append(' ');
        }
      } else {
        line.append(sign);
      }
    }
  }

  /// Ends this line, even an empty one.
  void breakLine() {
    flush();
  }

  /// Ends this line if it has begun.
  void endLine() {
    if (!line.toString().isBlank()) {
      flush();
    }
    line.setLength(0);
  }

  /// Ends this line, and leaves one empty line before the next words.
  void endParagraph() {
    endLine();
    blankWanted = !text.isEmpty();
  }

  /// What follows is quoted.
  void quote() {
    endLine();
    depth++;
  }

  /// What follows is quoted no more.
  void unquote() {
    endLine();
    depth--;
  }

  String text() {
    endLine();
    return text.toString().strip();
  }

  private void flush() {
    if (blankWanted && !line.toString().isBlank()) {
      if (text.length() < 2 || text.charAt(text.length() - 2) != '\n') {
        text.append('\n');
      }
      blankWanted = false;
    }
    text.append(">".repeat(Math.min(depth, DEEPEST))).append(depth > 0 ? " " : "");
    text.append(line.toString().strip()).append('\n');
    line.setLength(0);
  }
}
