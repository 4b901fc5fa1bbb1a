package kanal.nlp.date;

import java.util.Optional;
import java.util.Set;
import kanal.nlp.date.Clock.Said;
import kanal.nlp.text.Gap;

/// Times of day: "jam setengah 5 sore", "pkl 19.20", "pk 4 sore", "jam 7-9 malam", "19.20 WIB".
final class ClockTimes {
  private static final Set<String> ZONES = Set.of("wib", "wita", "wit");
  private static final Set<String> COUNTED =
      Set.of("jam", "menit", "hari", "orang", "kali", "bulan", "minggu", "tahun", "ribu");

  private static final int HALF = 30;

  private final TimeWords words;

  ClockTimes(TimeWords words) {
    this.words = words;
  }

  /// A time and the word after it.
  private record Read(Said said, int next) {}

  Optional<Clock> at(int i) {
    var word = words.normal(i);
    boolean announced = word.equals("jam") || word.equals("pukul") || word.equals("at");
    if (announced) {
      return time(i + 1).flatMap(read -> clock(i, read));
    }
    return words.number(i)
        ? time(i)
            .filter(read -> read.said().exact() && ZONES.contains(words.normal(read.next())))
            .flatMap(read -> clock(i, read))
        : Optional.empty();
  }

  private Optional<Clock> clock(int first, Read begin) {
    if (COUNTED.contains(words.normal(begin.next()))) {
      return Optional.empty();
    }
    int next = begin.next();
    var part = part(next);
    next = afterPart(next, part);
    var second = until(next);
    if (second.isPresent()) {
      next = second.get().next();
      var later = part(next);
      next = afterPart(next, later);
      part =
          part.isEmpty() ? later : later.isEmpty() || later.equals(part) ? part : Optional.empty();
    }
    int last = ZONES.contains(words.normal(next)) ? next : next - 1;
    return Optional.of(new Clock(first, last, begin.said(), second.map(Read::said), part));
  }

  private Optional<Read> until(int i) {
    if (words.separator(i) == '-' && words.number(i)) {
      return time(i);
    }
    var word = words.normal(i);
    if (word.equals("sampai") || word.equals("hingga") || word.equals("sd")) {
      boolean named = words.normal(i + 1).equals("jam") || words.normal(i + 1).equals("pukul");
      return time(named ? i + 2 : i + 1);
    }
    return Optional.empty();
  }

  private Optional<DayPart> part(int i) {
    if (words.gapBefore(i) != Gap.BLANK) {
      return Optional.empty();
    }
    if (words.normal(i).equals("tengah") && words.normal(i + 1).equals("malam")) {
      return Optional.of(DayPart.NIGHT);
    }
    return DayPart.of(words.normal(i))
        .filter(part -> part != DayPart.SMALL_HOURS || words.normal(i + 1).equals("hari"));
  }

  private int afterPart(int i, Optional<DayPart> part) {
    boolean two = words.normal(i).equals("dini") || words.normal(i).equals("tengah");
    return part.isEmpty() ? i : two ? i + 2 : i + 1;
  }

  private Optional<Read> time(int i) {
    if (words.normal(i).equals("setengah")) {
      return hour(i + 1)
          .filter(hour -> hour >= 1 && hour <= 12)
          .map(hour -> new Read(new Said(hour == 1 ? 12 : hour - 1, HALF, false), i + 2));
    }
    if (words.number(i) && words.lower(i).length() == 4) {
      int value = words.value(i);
      return value / 100 < 24 && value % 100 < 60
          ? Optional.of(new Read(new Said(value / 100, value % 100, true), i + 1))
          : Optional.empty();
    }
    return hour(i).map(hour -> withMinutes(i, hour));
  }

  private Read withMinutes(int i, int hour) {
    boolean full = hour > 12 || hour == 0 || words.lower(i).startsWith("0");
    char sign = words.separator(i + 1);
    boolean minutes =
        (sign == '.' || sign == ':')
            && words.number(i + 1)
            && words.lower(i + 1).length() == 2
            && words.value(i + 1) < 60;
    if (minutes) {
      boolean two = words.lower(i).length() == 2;
      return new Read(new Said(hour, words.value(i + 1), full || two), i + 2);
    }
    int more = few(i + 2);
    boolean past = words.normal(i + 1).equals("lewat") || words.normal(i + 1).equals("lebih");
    if (past && more > 0) {
      return new Read(new Said(hour, more, full), i + 3);
    }
    if (words.normal(i + 1).equals("kurang") && more > 0 && hour > 0) {
      int before = hour == 1 ? 12 : hour - 1;
      return new Read(new Said(full ? hour - 1 : before, 60 - more, full), i + 3);
    }
    boolean about = words.normal(i + 1).equals("an") || past;
    return new Read(new Said(hour, -1, full), about ? i + 2 : i + 1);
  }

  private int few(int i) {
    if (words.normal(i).equals("seperempat")) {
      return 15;
    }
    int minutes = words.number(i) ? words.value(i) : Calendar.number(words.normal(i)).orElse(0);
    return minutes < 60 ? minutes : 0;
  }

  private Optional<Integer> hour(int i) {
    if (words.number(i)) {
      int hour = words.value(i);
      return words.lower(i).length() <= 2 && hour >= 0 && hour <= 23
          ? Optional.of(hour)
          : Optional.empty();
    }
    return Calendar.number(words.normal(i))
        .map(number -> number == 2 && words.normal(i + 1).equals("belas") ? 12 : number)
        .filter(number -> number <= 12);
  }
}
