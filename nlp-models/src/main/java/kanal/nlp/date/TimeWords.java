package kanal.nlp.date;

import java.util.Set;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// A message as words of time.
final class TimeWords {
  private static final Set<String> PAST = Set.of("lalu", "kemarin", "silam", "lewat", "tadi");
  private static final Set<String> SINCE = Set.of("sejak", "semenjak", "mulai", "dari");
  private static final Set<String> REPEATED = Set.of("setiap", "tiap", "sampai", "hingga", "saban");
  private static final Set<String> TO_COME =
      Set.of("depan", "mendatang", "besok", "nanti", "esok", "tomorrow", "next");

  private final Message message;

  private final TimeWord[] words;

  TimeWords(Message message) {
    this.message = message;
    words = new TimeWord[message.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = TimeWord.of(message.form(i));
    }
  }

  int size() {
    return message.size();
  }

  Word word(int i) {
    return message.word(i);
  }

  /// The Indonesian word, empty beyond either end.
  String normal(int i) {
    return i < 0 || i >= words.length ? "" : words[i].normal();
  }

  /// Whether some time begins with a word; before "belas" any word is taken for a number.
  boolean mayBegin(int i) {
    return words[i].mayBegin() || normal(i + 1).equals("belas");
  }

  String lower(int i) {
    return message.lower(i);
  }

  boolean number(int i) {
    return i >= 0 && i < message.size() && message.word(i).number();
  }

  int value(int i) {
    return message.word(i).value();
  }

  Gap gapBefore(int i) {
    return message.gapBefore(i);
  }

  boolean since(int i) {
    return SINCE.contains(normal(i));
  }

  boolean repeated(int i) {
    return REPEATED.contains(normal(i));
  }

  boolean toCome(int i) {
    return TO_COME.contains(normal(i));
  }

  /// The last word of "lalu", "yang lalu", "kemarin" at a word, or the word before it.
  int pastUntil(int i) {
    if (gapBefore(i) != Gap.BLANK) {
      return i - 1;
    }
    if (PAST.contains(normal(i))) {
      return i;
    }
    return normal(i).equals("yang") && PAST.contains(normal(i + 1)) ? i + 1 : i - 1;
  }

  boolean past(int i) {
    return pastUntil(i) >= i;
  }

  /// The one sign between a word and the one before it, or 0; a hyphen or a slash may have blanks
  /// around it.
  char separator(int i) {
    if (i < 1 || i >= size()) {
      return 0;
    }
    int from = word(i - 1).end();
    int to = word(i).start();
    boolean blanks = to - from == 3 && text(from) == ' ' && text(to - 1) == ' ';
    if (to - from != 1 && !blanks) {
      return 0;
    }
    char sign = text(blanks ? from + 1 : from);
    boolean joins = sign == '-' || sign == '/';
    return joins || (!blanks && (sign == '.' || sign == ':' || sign == ',')) ? sign : 0;
  }

  private char text(int at) {
    return message.text().charAt(at);
  }
}
