package kanal.nlp.date;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// A message as words of time: what other languages and short forms say is read as the Indonesian
/// word.
final class TimeWords {
  private static final Set<String> PAST = Set.of("lalu", "kemarin", "silam", "lewat", "tadi");
  private static final Set<String> SINCE = Set.of("sejak", "semenjak", "mulai", "dari");
  private static final Set<String> REPEATED = Set.of("setiap", "tiap", "sampai", "hingga", "saban");
  private static final Set<String> TO_COME =
      Set.of("depan", "mendatang", "besok", "nanti", "esok", "tomorrow", "next");

  /// Javanese, Sundanese, English, and what SMS makes of Indonesian.
  private static final Map<String, String> SAME =
      Map.ofEntries(
          Map.entry("wingi", "kemarin"),
          Map.entry("kamari", "kemarin"),
          Map.entry("yesterday", "kemarin"),
          Map.entry("kemaren", "kemarin"),
          Map.entry("ago", "lalu"),
          Map.entry("kepungkur", "lalu"),
          Map.entry("since", "sejak"),
          Map.entry("sjk", "sejak"),
          Map.entry("wis", "sudah"),
          Map.entry("geus", "sudah"),
          Map.entry("iki", "ini"),
          Map.entry("ieu", "ini"),
          Map.entry("for", "selama"),
          Map.entry("day", "hari"),
          Map.entry("days", "hari"),
          Map.entry("dina", "hari"),
          Map.entry("dinten", "hari"),
          Map.entry("pekan", "minggu"),
          Map.entry("week", "minggu"),
          Map.entry("weeks", "minggu"),
          Map.entry("month", "bulan"),
          Map.entry("months", "bulan"),
          Map.entry("sasi", "bulan"),
          Map.entry("year", "tahun"),
          Map.entry("years", "tahun"),
          Map.entry("taun", "tahun"),
          Map.entry("hour", "jam"),
          Map.entry("hours", "jam"),
          Map.entry("mnt", "menit"),
          Map.entry("minute", "menit"),
          Map.entry("minutes", "menit"),
          Map.entry("pkl", "pukul"),
          Map.entry("pk", "pukul"),
          Map.entry("puk", "pukul"),
          Map.entry("bengi", "malam"),
          Map.entry("peuting", "malam"),
          Map.entry("night", "malam"),
          Map.entry("morning", "pagi"),
          Map.entry("isuk", "pagi"),
          Map.entry("afternoon", "siang"),
          Map.entry("evening", "sore"),
          Map.entry("petang", "sore"),
          Map.entry("sonten", "sore"),
          Map.entry("puasa", "ramadhan"),
          Map.entry("ramadan", "ramadhan"),
          Map.entry("romadhon", "ramadhan"));

  private final Message message;

  /// Each is asked for many times.
  private final List<String> normals;

  TimeWords(Message message) {
    this.message = message;
    this.normals =
        message.words().stream()
            .map(word -> SAME.getOrDefault(word.normal(), word.normal()))
            .toList();
  }

  int size() {
    return message.size();
  }

  Word word(int i) {
    return message.word(i);
  }

  /// The Indonesian word, empty beyond either end.
  String normal(int i) {
    return i < 0 || i >= normals.size() ? "" : normals.get(i);
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
