package kanal.nlp.date;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.text.Gap;

/// Dates counted back from now: "2 minggu yang lalu", "sudah 3 bulan", "seminggu ini".
final class Counted {
  private static final Set<String> ALREADY =
      Set.of("sudah", "selama", "hampir", "telah", "lebih", "kurang", "sekitar", "kira", "ada");

  private static final Set<String> UNITS =
      Set.of("menit", "jam", "hari", "minggu", "bulan", "tahun");

  /// "beberapa" is more than one and less than a handful and a half.
  private static final int SEVERAL = 7;

  private static final int MOST = 200;

  private final TimeWords words;
  private final ZonedDateTime now;
  private final LocalDate today;

  Counted(TimeWords words, ZonedDateTime now) {
    this.words = words;
    this.now = now;
    this.today = now.toLocalDate();
  }

  /// So many units, told in words up to number `last`.
  private record Count(int last, String unit, int most, int least) {}

  Optional<Days> at(int i) {
    return count(i).flatMap(count -> told(i, count));
  }

  private Optional<Count> count(int i) {
    var word = words.normal(i);
    if (word.equals("beberapa") || word.equals("few")) {
      return unit(i + 1).map(unit -> new Count(i + 1, unit, SEVERAL, 2));
    }
    if (word.equals("setengah") || word.equals("separuh")) {
      return half(i);
    }
    if (word.startsWith("se") && word.length() > 4 && !word.equals("semenit")) {
      var unit = word.substring(2);
      return UNITS.contains(unit) || unit.equals("pekan")
          ? Optional.of(new Count(i, unit.equals("pekan") ? "minggu" : unit, 1, 1))
          : Optional.empty();
    }
    return numbered(i);
  }

  /// "setengah jam", "setengah tahun".
  private Optional<Count> half(int i) {
    return switch (words.normal(i + 1)) {
      case "jam" -> Optional.of(new Count(i + 1, "menit", 30, 30));
      case "tahun" -> Optional.of(new Count(i + 1, "bulan", 6, 6));
      default -> Optional.empty();
    };
  }

  private Optional<Count> numbered(int i) {
    int least;
    int at = i + 1;
    if (words.number(i)) {
      least = words.value(i);
    } else {
      least = Calendar.number(words.normal(i)).orElse(0);
      if (words.normal(at).equals("belas")) {
        least += 10;
        at++;
      } else if (words.normal(at).equals("puluh")) {
        least *= 10;
        at++;
      }
    }
    int most = least;
    char sign = words.separator(at);
    if (words.number(i) && words.number(at) && (sign == ',' || sign == '.')) {
      return decimal(i);
    }
    if (words.number(at) && words.value(at) > least && words.gapBefore(at) == Gap.BLANK) {
      most = words.value(at++);
    }
    int unit = at;
    int few = least;
    int many = most;
    return few > 0 && many <= MOST
        ? unit(unit).map(name -> new Count(unit, name, many, few))
        : Optional.empty();
  }

  /// "1,5 tahun" is eighteen months.
  private Optional<Count> decimal(int i) {
    int tenths = words.value(i) * 10 + words.value(i + 1);
    if (words.lower(i + 1).length() != 1 || tenths <= 0 || tenths > MOST) {
      return Optional.empty();
    }
    int last = i + 2;
    return switch (words.normal(last)) {
      case "jam" -> Optional.of(count(last, "menit", tenths * 60 / 10));
      case "hari" -> Optional.of(count(last, "jam", tenths * 24 / 10));
      case "minggu" -> Optional.of(count(last, "hari", tenths * 7 / 10));
      case "bulan" -> Optional.of(count(last, "hari", tenths * 30 / 10));
      case "tahun" -> Optional.of(count(last, "bulan", tenths * 12 / 10));
      default -> Optional.empty();
    };
  }

  private static Count count(int last, String unit, int count) {
    return new Count(last, unit, count, count);
  }

  private Optional<String> unit(int i) {
    return Optional.of(words.normal(i)).filter(UNITS::contains);
  }

  private Optional<Days> told(int first, Count count) {
    int end = count.last();
    if (words.normal(end + 1).equals("an")) {
      end++;
    }
    int past = words.pastUntil(end + 1);
    if (past > end) {
      return Optional.of(point(first, past, count));
    }
    var next = words.normal(end + 1);
    boolean ended = next.equals("ini") || next.equals("terakhir") || next.equals("lebih");
    int begin = first;
    while (begin > 0 && ALREADY.contains(words.normal(begin - 1))) {
      begin--;
    }
    var before = words.normal(begin - 1);
    if (before.equals("umur") || before.equals("usia")) {
      return Optional.empty();
    }
    if ((begin < first && !words.normal(begin).equals("ada")) || ended) {
      return Optional.of(upToNow(begin, ended ? end + 1 : end, count));
    }
    boolean inARow = next.equals("berturut") || next.equals("beruntun");
    int row = words.normal(end + 2).equals("turut") ? end + 2 : end + 1;
    return inARow ? Optional.of(upToNow(first, row, count).taken()) : Optional.empty();
  }

  private Days upToNow(int first, int last, Count count) {
    var begin = back(count.unit(), count.most());
    var days =
        Days.of(first, last, begin.toLocalDate(), today, Days.COUNTED, precision(count.unit()));
    return fine(count.unit())
        ? days.at(new TimeSpan(begin.toLocalDateTime(), now.toLocalDateTime()), days.precision())
        : days;
  }

  /// Nobody who says "2 minggu lalu" means the day; the interval reaches half a unit either way.
  private Days point(int first, int last, Count count) {
    long slack =
        switch (count.unit()) {
          case "minggu" -> 3;
          case "bulan" -> 15;
          case "tahun" -> 183;
          default -> 0;
        };
    var unit = count.unit();
    var from = back(unit, count.most());
    var to = back(unit, count.least());
    var precision = precision(unit);
    if (fine(unit)) {
      int minutes = unit.equals("jam") ? 30 : 0;
      var span =
          new TimeSpan(
              from.minusMinutes(minutes).toLocalDateTime(),
              to.plusMinutes(minutes).toLocalDateTime());
      return Days.of(first, last, today, today, Days.COUNTED, precision).at(span, precision);
    }
    return Days.of(
        first,
        last,
        from.toLocalDate().minusDays(slack),
        to.toLocalDate().plusDays(slack),
        Days.COUNTED,
        precision);
  }

  private static boolean fine(String unit) {
    return unit.equals("menit") || unit.equals("jam");
  }

  private static Precision precision(String unit) {
    return switch (unit) {
      case "menit" -> Precision.MINUTE;
      case "jam" -> Precision.HOUR;
      case "hari" -> Precision.DAY;
      case "minggu" -> Precision.WEEK;
      case "bulan" -> Precision.MONTH;
      default -> Precision.YEAR;
    };
  }

  private ZonedDateTime back(String unit, int count) {
    return switch (unit) {
      case "menit" -> now.minusMinutes(count);
      case "jam" -> now.minusHours(count);
      case "hari" -> now.minusDays(count);
      case "minggu" -> now.minusWeeks(count);
      case "bulan" -> now.minusMonths(count);
      default -> now.minusYears(count);
    };
  }
}
