package kanal.nlp.date;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.text.Gap;

/// Puts days and hours together: "kemarin sekitar jam 7 malam", "sejak Senin", "jam 19.20".
final class Grammar {
  private static final Set<String> BIRTH = Set.of("lahir", "ttl", "kelahiran");
  private static final int BIRTH_REACH = 4;

  /// What may stand between a day and its hour.
  private static final Set<String> BETWEEN =
      Set.of("sekitar", "kira", "pada", "tepatnya", "kurang", "lebih", "sekira", "dari", "about");

  /// Who writes one of these tells when something is open, usual or due, not when it happened.
  private static final Set<String> NO_INCIDENT =
      Set.of(
          "buka",
          "tutup",
          "operasional",
          "kerja",
          "pelayanan",
          "layanan",
          "jadwal",
          "setiap",
          "tiap",
          "saban",
          "sampai",
          "hingga",
          "maksimal",
          "paling",
          "batas",
          "sebelum",
          "besok",
          "nanti",
          "kalau",
          "harusnya",
          "seharusnya",
          "acara",
          "biasanya",
          "hanya",
          "istirahat",
          "open",
          "until",
          "every",
          "berangkat",
          "usul",
          "minimal");

  private static final int REACH = 3;

  private final TimeWords words;
  private final LocalDateTime now;
  private final Near near;
  private final Counted counted;
  private final Weekdays weekdays;
  private final Periods periods;
  private final WrittenDates written;
  private final FeastDays feasts;
  private final ClockTimes clocks;

  Grammar(TimeWords words, ZonedDateTime at) {
    this.words = words;
    this.now = at.toLocalDateTime();
    var today = at.toLocalDate();
    near = new Near(words, now);
    counted = new Counted(words, at);
    weekdays = new Weekdays(words, today);
    periods = new Periods(words, today);
    written = new WrittenDates(words, today);
    feasts = new FeastDays(words, today);
    clocks = new ClockTimes(words);
  }

  /// The time that begins at a word.
  Optional<Days> at(int i) {
    return day(i)
        .map(this::withTail)
        .flatMap(this::withHour)
        .or(() -> clocks.at(i).flatMap(this::withDay))
        .filter(days -> !ofBirth(i))
        .map(this::since)
        .flatMap(days -> days.notAfter(now));
  }

  private Optional<Days> day(int i) {
    return counted
        .at(i)
        .or(() -> written.at(i))
        .or(() -> weekdays.at(i))
        .or(() -> feasts.at(i))
        .or(() -> periods.at(i))
        .or(() -> near.at(i))
        .or(() -> words.since(i - 1) ? written.bareYear(i) : Optional.empty());
  }

  /// "tgl 19 Mei kemarin" is the 19th of May; the last word only says that it is over.
  private Days withTail(Days days) {
    return days.endingAt(words.pastUntil(days.last() + 1));
  }

  /// "kemarin sekitar jam 7 malam", "12 Mei sore".
  private Optional<Days> withHour(Days days) {
    if (!days.single()) {
      return Optional.of(days);
    }
    int next = between(days.last() + 1);
    var clock = clocks.at(next);
    if (clock.isPresent()) {
      return on(days, clock.get(), days.first(), clock.get().last());
    }
    var part = DayPart.of(words.normal(next)).filter(some -> some != DayPart.SMALL_HOURS);
    return Optional.of(
        days.part().isEmpty() && part.isPresent() && next == days.last() + 1
            ? days.in(part.get(), next)
            : days);
  }

  private static Optional<TimeSpan> hours(Days days, Clock clock, LocalDateTime now) {
    boolean lastNight = days.part().equals(Optional.of(DayPart.NIGHT));
    var span = clock.on(days.from(), days.part(), now);
    // "tadi malam jam 2" is of this morning.
    return span.isEmpty() && lastNight
        ? clock.on(days.from().plusDays(1), Optional.of(DayPart.SMALL_HOURS), now)
        : span;
  }

  /// An hour that may be either of two leaves the day as it is, but belongs to its words.
  private Optional<Days> on(Days days, Clock clock, int first, int last) {
    var whole = days.startingAt(first).endingAt(last);
    var span = hours(days, clock, now);
    if (span.isEmpty() && clock.clear() && days.from().equals(now.toLocalDate())) {
      return Optional.empty(); // an hour of today that has not come yet
    }
    return Optional.of(span.map(some -> whole.at(some, clock.precision())).orElse(whole));
  }

  /// "jam 19.20 kemarin", "jam 7 pagi tadi"; alone the day is assumed.
  private Optional<Days> withDay(Clock clock) {
    int next = between(clock.last() + 1);
    var day = day(next).map(this::withTail).filter(Days::single);
    if (day.isPresent()) {
      return day.flatMap(days -> on(days, clock, clock.first(), days.last()));
    }
    boolean earlier = words.normal(next).equals("tadi");
    if (earlier || words.normal(clock.first() - 1).equals("tadi")) {
      int first = earlier ? clock.first() : clock.first() - 1;
      return today(clock)
          .map(span -> told(clock, span, Days.NAMED).startingAt(first))
          .map(days -> earlier ? days.endingAt(next) : days);
    }
    return usual(clock)
        ? Optional.empty()
        : clock.lately(now).map(span -> told(clock, span, Days.VAGUE).taken());
  }

  /// "tadi jam 8" is the last eight o'clock.
  private Optional<TimeSpan> today(Clock clock) {
    return clock.clear() ? clock.lately(now) : clock.on(now.toLocalDate(), Optional.empty(), now);
  }

  private static Days told(Clock clock, TimeSpan span, int weight) {
    return Days.day(clock.first(), clock.last(), span.from().toLocalDate(), weight)
        .at(span, clock.precision());
  }

  private boolean usual(Clock clock) {
    int before = clock.first() - 1;
    // "24 jam 7 hari" and "AC 2 pk" count; "hari ini jam 19.00" has not come.
    if (words.number(before)
        || words.normal(before).equals("ini")
        || Calendar.number(words.normal(before)).isPresent()) {
      return true;
    }
    for (int reach = 1; reach <= REACH; reach++) {
      if (NO_INCIDENT.contains(words.normal(clock.first() - reach))
          || NO_INCIDENT.contains(words.normal(clock.last() + reach))
          || words.toCome(clock.last() + reach)) {
        return true;
      }
    }
    return false;
  }

  /// The word that may go on with a time; none after the end of a sentence.
  private int between(int i) {
    int next = i;
    while (next < i + 2 && BETWEEN.contains(words.normal(next))) {
      next++;
    }
    return words.gapBefore(next).compareTo(Gap.COMMA) > 0 ? words.size() : next;
  }

  /// "sejak kemarin" began yesterday and goes on; what is still to come cannot have begun.
  private Days since(Days days) {
    boolean since = words.since(days.first() - 1) && days.notAfter(now).isPresent();
    return since ? days.startingAt(days.first() - 1).until(now) : days;
  }

  private boolean ofBirth(int i) {
    for (int before = Math.max(0, i - BIRTH_REACH); before < i; before++) {
      if (BIRTH.contains(words.normal(before))) {
        return true;
      }
    }
    return false;
  }
}
