package kanal.nlp.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.text.Message;

/// Dates told from today: "kemarin", "2 minggu yang lalu", "sudah 3 bulan", "Senin lalu".
final class Ago {
  static final Set<String> PAST = Set.of("lalu", "kemarin", "silam", "lewat", "kmrn");
  static final Set<String> SINCE = Set.of("sejak", "semenjak", "mulai", "dari", "since");
  private static final Set<String> ALREADY =
      Set.of("sudah", "selama", "hampir", "telah", "lebih", "kurang", "sekitar", "kira", "udah");
  private static final Set<String> PARTS =
      Set.of("pagi", "siang", "sore", "malam", "subuh", "maghrib", "magrib", "dini");
  private static final Set<String> REPEATED = Set.of("setiap", "tiap", "sampai", "hingga", "saban");
  private static final Set<String> TO_COME = Set.of("depan", "mendatang", "besok", "nanti");
  private static final Set<String> UNITS =
      Set.of("menit", "jam", "hari", "minggu", "pekan", "bulan", "tahun");

  private final Message message;
  private final ZonedDateTime now;
  private final LocalDate today;

  Ago(Message message, ZonedDateTime now) {
    this.message = message;
    this.now = now;
    this.today = now.toLocalDate();
  }

  Optional<Days> at(int i) {
    return counted(i).or(() -> weekday(i)).or(() -> unit(i)).or(() -> near(i));
  }

  /// "kemarin", "tadi pagi", "barusan", "hari ini".
  private Optional<Days> near(int i) {
    var next = message.normal(i + 1);
    return switch (message.normal(i)) {
      case "kemarin" -> Optional.of(yesterday(i, next));
      case "tadi" -> Optional.of(next).filter(this::partOrClock).map(part -> earlier(i, part));
      case "semalam" -> Optional.of(days(i, i, 1, 0, Days.NAMED));
      case "barusan" -> Optional.of(days(i, i, 0, 0, Days.NAMED));
      case "baru" -> next.equals("saja") ? Optional.of(days(i, i + 1, 0, 0, 3)) : Optional.empty();
      case "hari", "pagi", "siang", "sore", "malam" ->
          next.equals("ini") && !REPEATED.contains(message.normal(i - 1))
              ? Optional.of(days(i, i + 1, 0, 0, Days.NAMED))
              : next.equals("kemarin")
                  ? Optional.of(days(i, i + 1, 1, 1, Days.NAMED))
                  : Optional.empty();
      case "lusa" ->
          PAST.contains(next) ? Optional.of(days(i, i + 1, 2, 2, Days.NAMED)) : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Days yesterday(int i, String next) {
    if (next.equals("kemarin")) {
      return days(i, i + 1, 7, 1, Days.VAGUE);
    }
    if (next.equals("lusa") || next.equals("dulu")) {
      return days(i, i + 1, 2, 2, Days.NAMED);
    }
    return days(i, PARTS.contains(next) ? i + 1 : i, 1, 1, Days.NAMED);
  }

  private boolean partOrClock(String word) {
    return PARTS.contains(word) || word.equals("jam") || word.equals("pukul");
  }

  /// A night began the day before; who writes of it after noon means no other.
  private Days earlier(int i, String part) {
    boolean night = part.equals("malam");
    int last = PARTS.contains(part) ? i + 1 : i;
    return days(i, last, night ? 1 : 0, night && now.getHour() >= 12 ? 1 : 0, Days.NAMED);
  }

  /// "3 hari yang lalu", "sudah dua bulan", "seminggu ini", "beberapa hari terakhir".
  private Optional<Days> counted(int i) {
    int unit = i + 1;
    int count;
    int atLeast;
    if (message.normal(i).equals("beberapa")) {
      count = 7;
      atLeast = 2;
    } else if (Calendar.number(message.normal(i)).isPresent()) {
      count = Calendar.number(message.normal(i)).orElse(0);
      if (message.normal(i + 1).equals("belas")) {
        count += 10;
        unit = i + 2;
      }
      atLeast = count;
    } else if (message.word(i).number()) {
      count = message.word(i).value();
      atLeast = count;
      if (message.word(unit < message.size() ? unit : i).number() && unit < message.size()) {
        count = message.word(unit).value();
        unit++;
      }
    } else {
      return single(i);
    }
    boolean known = UNITS.contains(message.normal(unit)) && count > 0 && count <= 200;
    return known ? told(i, unit, message.normal(unit), count, atLeast) : Optional.empty();
  }

  /// "seminggu", "sebulan", "setahun", "sehari".
  private Optional<Days> single(int i) {
    var word = message.normal(i);
    var unit = word.startsWith("se") ? word.substring(2) : "";
    boolean known = UNITS.contains(unit) && !unit.equals("menit");
    return known ? told(i, i, unit, 1, 1) : Optional.empty();
  }

  private Optional<Days> told(int first, int last, String unit, int count, int atLeast) {
    int end = last;
    if (message.normal(end + 1).equals("an")) {
      end++;
    }
    var next = message.normal(end + 1);
    if (PAST.contains(next) || (next.equals("yang") && PAST.contains(message.normal(end + 2)))) {
      int words = next.equals("yang") ? end + 2 : end + 1;
      return Optional.of(point(first, words, unit, count, atLeast));
    }
    boolean ended = next.equals("ini") || next.equals("terakhir") || next.equals("lebih");
    int begin = first;
    while (begin > 0 && ALREADY.contains(message.normal(begin - 1))) {
      begin--;
    }
    boolean forAge =
        message.normal(begin - 1).equals("umur") || message.normal(begin - 1).equals("usia");
    if ((begin == first && !ended) || forAge) {
      return Optional.empty();
    }
    var from = back(unit, count);
    return Optional.of(new Days(begin, ended ? end + 1 : end, from, today, Days.COUNTED));
  }

  private Days point(int first, int last, String unit, int count, int atLeast) {
    long slack =
        switch (unit) {
          case "minggu", "pekan" -> 3;
          case "bulan" -> 15;
          case "tahun" -> 183;
          default -> 0;
        };
    var from = back(unit, count).minusDays(slack);
    var to = back(unit, atLeast).plusDays(slack);
    return new Days(first, last, from, to.isAfter(today) ? today : to, Days.COUNTED);
  }

  private LocalDate back(String unit, int count) {
    return switch (unit) {
      case "menit" -> now.minusMinutes(count).toLocalDate();
      case "jam" -> now.minusHours(count).toLocalDate();
      case "hari" -> today.minusDays(count);
      case "minggu", "pekan" -> today.minusWeeks(count);
      case "bulan" -> today.minusMonths(count);
      default -> today.minusYears(count);
    };
  }

  /// "hari Senin", "Senin lalu", "Jumat malam", "sejak Rabu".
  private Optional<Days> weekday(int i) {
    boolean named = message.normal(i).equals("hari");
    int at = named ? i + 1 : i;
    var day = Calendar.weekday(message.lower(at));
    if (day.isEmpty() || repeated(i, at)) {
      return Optional.empty();
    }
    var next = message.normal(at + 1);
    int part = PARTS.contains(next) ? at + 1 : at;
    var after = message.normal(part + 1);
    boolean yang = after.equals("yang") && PAST.contains(message.normal(part + 2));
    boolean past = PAST.contains(after) || yang;
    boolean week = message.lower(at).equals("minggu");
    boolean clear =
        named
            || (!week
                && (past
                    || SINCE.contains(message.normal(i - 1))
                    || message.normal(i - 1).equals("pada")))
            || part > at;
    if (!clear) {
      return Optional.empty();
    }
    int last = past ? part + (yang ? 2 : 1) : part;
    var date = lastly(day.get(), past);
    return Optional.of(new Days(i, last, date, date, Days.NAMED));
  }

  private boolean repeated(int i, int at) {
    var next = message.normal(at + 1);
    return REPEATED.contains(message.normal(i - 1))
        || TO_COME.contains(next)
        || REPEATED.contains(next)
        || Calendar.weekday(message.lower(at + 1)).isPresent()
        || Calendar.weekday(message.lower(i - 1)).isPresent();
  }

  private LocalDate lastly(DayOfWeek day, boolean beforeToday) {
    return today.with(
        beforeToday ? TemporalAdjusters.previous(day) : TemporalAdjusters.previousOrSame(day));
  }

  /// "minggu lalu", "bulan kemarin", "tahun ini".
  private Optional<Days> unit(int i) {
    var next = message.normal(i + 1);
    boolean yang = next.equals("yang") && PAST.contains(message.normal(i + 2));
    int back = PAST.contains(next) || yang ? 1 : next.equals("ini") ? 0 : -1;
    if (back < 0 || REPEATED.contains(message.normal(i - 1)) || message.word(i).number()) {
      return Optional.empty();
    }
    int last = yang ? i + 2 : i + 1;
    var first =
        switch (message.normal(i)) {
          case "minggu", "pekan" -> lastly(DayOfWeek.MONDAY, false).minusWeeks(back);
          case "bulan" -> today.withDayOfMonth(1).minusMonths(back);
          case "tahun" -> today.withDayOfYear(1).minusYears(back);
          default -> null;
        };
    if (first == null) {
      return Optional.empty();
    }
    var to =
        switch (message.normal(i)) {
          case "minggu", "pekan" -> first.plusDays(6);
          case "bulan" -> first.plusMonths(1).minusDays(1);
          default -> first.plusYears(1).minusDays(1);
        };
    return Optional.of(new Days(i, last, first, to, Days.NAMED));
  }

  private Days days(int first, int last, int fromAgo, int toAgo, int weight) {
    return new Days(first, last, today.minusDays(fromAgo), today.minusDays(toAgo), weight);
  }
}
