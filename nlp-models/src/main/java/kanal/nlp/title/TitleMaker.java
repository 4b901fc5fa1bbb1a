package kanal.nlp.title;

import java.util.List;
import java.util.Set;
import kanal.nlp.personal.PersonalData;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import kanal.nlp.text.Phrases;
import kanal.nlp.text.WordSets;

/// Takes the gist from a citizen's own words: no greeting, no "I want to report", no number that
/// names a person.
public final class TitleMaker {
  /// In characters.
  public static final int LONGEST = 80;

  private static final int FEWEST_WORDS = 3;
  private static final String MASK = "***";

  /// A line that is too long is cut before one of these rather than in the middle of a thought.
  private static final Set<String> CLAUSES =
      Set.of(
          "karena",
          "sehingga",
          "tapi",
          "padahal",
          "agar",
          "supaya",
          "mohon",
          "tolong",
          "sampai",
          "dan",
          "yang",
          "untuk",
          "serta",
          "sejak",
          "sudah",
          "akibat",
          "namun",
          "because",
          "and");

  /// A line that had to be cut does not end with one of these, which promise more.
  private static final Set<String> DANGLING =
      Set.of(
          "di",
          "ke",
          "pada",
          "dengan",
          "oleh",
          "dekat",
          "sebelah",
          "depan",
          "jalan",
          "gang",
          "rt",
          "rw",
          "no",
          "nomor",
          "blok",
          "kelurahan",
          "kecamatan",
          "desa",
          "sebelumnya",
          "saya",
          "kami",
          "tidak",
          "belum",
          "in",
          "at",
          "the",
          "of",
          "dari",
          "atau",
          "para",
          "yaitu",
          "antara",
          "seperti",
          "dalam",
          "bahwa",
          "kalau",
          "jika",
          "bisa",
          "akan",
          "adalah");

  private final Phrases openings = Phrases.load("/kanal/nlp/title/openings.txt", new WordSets());

  /// Empty when there is no word in the message.
  public String title(Message message, List<PersonalData> personal) {
    int first = firstThatMatters(message);
    if (first >= message.size()) {
      first = 0;
    }
    if (message.size() == 0) {
      return "";
    }
    int last = sentenceEnd(message, first);
    var line = line(message, first, last, personal);
    if (line.length() > LONGEST) {
      line = line(message, first, clauseEnd(message, first, last, personal), personal);
    }
    if (line.length() > LONGEST) {
      line = line.substring(0, LONGEST - 1) + "…";
    }
    return Character.toUpperCase(line.charAt(0)) + closed(line.substring(1));
  }

  /// Without a bracket that is opened near the end and never closed.
  private static String closed(String line) {
    int open = line.lastIndexOf('(');
    return open > 0 && line.indexOf(')', open) < 0 ? line.substring(0, open).strip() : line;
  }

  private int firstThatMatters(Message message) {
    int first = 0;
    while (first < message.size()) {
      int last = openings.longestAt(message, first);
      if (last < 0) {
        return first;
      }
      first = last + 1;
    }
    return first;
  }

  private static int sentenceEnd(Message message, int first) {
    for (int i = first + FEWEST_WORDS; i < message.size(); i++) {
      var gap = message.gapBefore(i);
      if (gap == Gap.SENTENCE || (gap == Gap.STOP && endsSentence(message, i))) {
        return i - 1;
      }
    }
    return message.size() - 1;
  }

  /// A stop after "jl" or between digits ends nothing.
  private static boolean endsSentence(Message message, int next) {
    var before = message.word(next - 1);
    boolean abbreviated = before.lower().length() <= 3 || !before.lower().equals(before.normal());
    return !abbreviated && !message.word(next).number();
  }

  private static int clauseEnd(Message message, int first, int last, List<PersonalData> personal) {
    int fits = first;
    int clause = -1;
    for (int i = first + 1; i <= last; i++) {
      if (!fits(message, first, i, personal)) {
        break;
      }
      fits = i;
      boolean next = i + 1 <= last;
      boolean ends = next && (pauses(message, i + 1) || CLAUSES.contains(message.normal(i + 1)));
      if (ends && i - first + 1 >= FEWEST_WORDS) {
        clause = i;
      }
    }
    return whole(message, first, clause - first >= FEWEST_WORDS ? clause : fits);
  }

  private static boolean fits(Message message, int first, int last, List<PersonalData> personal) {
    // only a mask makes a line longer than its words
    int length = message.word(last).end() - message.word(first).start();
    return (personal.isEmpty() && length <= LONGEST)
        || line(message, first, last, personal).length() <= LONGEST;
  }

  private static boolean pauses(Message message, int next) {
    var gap = message.gapBefore(next);
    return gap.compareTo(Gap.COMMA) >= 0 && (gap != Gap.STOP || endsSentence(message, next));
  }

  /// Without the words at the end that only lead to what was cut off.
  private static int whole(Message message, int first, int last) {
    int end = last;
    while (end - first >= FEWEST_WORDS && leadsOn(message.normal(end))) {
      end--;
    }
    return end;
  }

  private static boolean leadsOn(String word) {
    return DANGLING.contains(word) || CLAUSES.contains(word);
  }

  private static String line(Message message, int first, int last, List<PersonalData> personal) {
    int start = message.word(first).start();
    int end = message.word(last).end();
    var line = new StringBuilder(end - start);
    int at = start;
    for (var one : personal) {
      if (one.end() > at && one.start() < end) {
        line.append(message.text(), at, Math.max(at, one.start())).append(MASK);
        at = Math.min(one.end(), end);
      }
    }
    line.append(message.text(), at, end);
    return oneLine(line);
  }

  /// Blanks of any kind become one blank; control signs go.
  private static String oneLine(CharSequence text) {
    var line = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char sign = text.charAt(i);
      boolean blank = Character.isWhitespace(sign) || Character.isISOControl(sign);
      boolean hidden = Character.getType(sign) == Character.FORMAT || lone(text, i);
      if (blank) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
          line.append(' ');
        }
      } else if (!hidden) {
        line.append(sign);
      }
    }
    return line.toString();
  }

  private static boolean lone(CharSequence text, int at) {
    char sign = text.charAt(at);
    if (Character.isHighSurrogate(sign)) {
      return at + 1 >= text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(sign)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
