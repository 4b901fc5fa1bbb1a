package kanal.channels.email.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kanal.channels.email.thread.ReplyLine;

/// Finds what is new in an answer: without the mail it quotes, the way Indonesian and English mail
/// programs quote.
///
/// Where quoted lines are marked with `>`, everything unmarked is the writer's own, also between
/// and below the quotes. Where they are not marked, the quote goes from its heading to the end.
final class QuotedReply {
  private static final Pattern ATTRIBUTION =
      Pattern.compile("(?i)^\\W{0,3}(pada|on)\\b.{0,300}\\b(menulis|wrote)\\W{0,2}:\\W{0,3}$");
  private static final Pattern TIME_OR_ADDRESS =
      Pattern.compile("@|\\d{1,2}[.:]\\d{2}|\\b20\\d\\d\\b");
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "(?i)^\\s*-{2,}\\s*(original (message|appointment)|pesan"
              + " (asli|awal|sebelumnya))\\s*-{2,}\\s*$");
  private static final Pattern FROM = Pattern.compile("(?i)^\\W{0,3}(dari|from)\\W{0,3}:.{2,}");
  private static final Pattern SENT =
      Pattern.compile("(?i)^\\W{0,3}(terkirim|dikirim|tanggal|sent|date)\\W{0,3}:.{2,}");
  private static final Pattern TO_OR_SUBJECT =
      Pattern.compile("(?i)^\\W{0,3}(kepada|ke|to|subjek|perihal|subject)\\W{0,3}:.*");
  private static final Pattern RULE = Pattern.compile("^\\s*[_*=-]{5,}\\s*$");

  private static final int LONGEST_HEADING = 400;
  private static final int LINES_OF_ATTRIBUTION = 3;
  private static final int LINES_OF_HEADING = 5;

  private final List<String> lines;
  private final List<String> kept = new ArrayList<>();

  private QuotedReply(String text) {
    lines = text.lines().toList();
  }

  /// The unquoted lines of an answer.
  static String unquoted(String text) {
    return new QuotedReply(text).unquoted();
  }

  private String unquoted() {
    int at = 0;
    while (at < lines.size()) {
      var attribution = attributionAt(at);
      if (isQuoted(at)) {
        at++;
      } else if (attribution > 0 && isQuoted(nextWords(at + attribution))) {
        at += attribution;
      } else if (attribution > 0 || isHeadingAt(at)) {
        dropRule();
        break;
      } else {
        kept.add(lines.get(at));
        at++;
      }
    }
    return String.join("\n", kept);
  }

  private boolean isQuoted(int at) {
    return at < lines.size() && lines.get(at).stripLeading().startsWith(">");
  }

  private int nextWords(int from) {
    int at = from;
    while (at < lines.size() && lines.get(at).isBlank()) {
      at++;
    }
    return at;
  }

  /// How many lines an attribution takes that begins here; 0 when none does.
  private int attributionAt(int at) {
    var joined = new StringBuilder();
    for (int i = at; i < Math.min(at + LINES_OF_ATTRIBUTION, lines.size()); i++) {
      joined.append(i > at ? " " : "").append(lines.get(i).strip());
      if (joined.length() > LONGEST_HEADING) {
        return 0;
      }
      if (ATTRIBUTION.matcher(joined).matches() && TIME_OR_ADDRESS.matcher(joined).find()) {
        return i - at + 1;
      }
    }
    return 0;
  }

  private boolean isHeadingAt(int at) {
    var line = lines.get(at);
    if (line.length() > LONGEST_HEADING) {
      return false;
    }
    return SEPARATOR.matcher(line).matches()
        || ReplyLine.isIn(line)
        || (FROM.matcher(line).matches() && follows(at, SENT) && follows(at, TO_OR_SUBJECT));
  }

  private boolean follows(int at, Pattern pattern) {
    return lines.subList(at + 1, Math.min(at + LINES_OF_HEADING, lines.size())).stream()
        .filter(line -> line.length() <= LONGEST_HEADING)
        .anyMatch(line -> pattern.matcher(line).matches());
  }

  /// Some programs draw a line above the heading.
  private void dropRule() {
    while (!kept.isEmpty() && kept.getLast().isBlank()) {
      kept.removeLast();
    }
    if (!kept.isEmpty() && RULE.matcher(kept.getLast()).matches()) {
      kept.removeLast();
    }
  }
}
