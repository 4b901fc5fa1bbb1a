package kanal.nlp.date;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Dates told from today: "kemarin", "tadi pagi", "barusan", "hari ini", "last night".
final class Near {
  private final TimeWords words;
  private final LocalDateTime now;
  private final LocalDate today;

  Near(TimeWords words, LocalDateTime now) {
    this.words = words;
    this.now = now;
    this.today = now.toLocalDate();
  }

  Optional<Days> at(int i) {
    var next = words.normal(i + 1);
    return switch (words.normal(i)) {
      case "kemarin" -> Optional.of(yesterday(i, next));
      case "tadi" -> earlier(i, next);
      case "mau", "last" -> next.equals("malam") ? Optional.of(night(i, i + 1)) : Optional.empty();
      case "semalam", "malem" -> Optional.of(night(i, i));
      case "barusan" -> Optional.of(justNow(i, i));
      case "baru", "just" ->
          next.equals("saja") || next.equals("now")
              ? Optional.of(justNow(i, i + 1))
              : Optional.empty();
      case "today" -> Optional.of(ago(i, i, 0));
      case "this" -> part(i + 1).map(part -> ago(i, i, 0).in(part, i + 1));
      case "hari" -> onDay(i, next);
      case "pagi", "siang", "sore", "malam", "subuh" -> partFirst(i, next);
      case "lusa", "wingenane", "wingenani" ->
          words.past(i + 1) || !words.normal(i).equals("lusa")
              ? Optional.of(ago(i, Math.max(i, words.pastUntil(i + 1)), 2))
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Days yesterday(int i, String next) {
    if (next.equals("kemarin")) {
      return Days.of(i, i + 1, today.minusDays(7), today.minusDays(1), Days.VAGUE, Precision.WEEK);
    }
    if (next.equals("lusa") || next.equals("dulu")) {
      return ago(i, i + 1, 2);
    }
    return part(i + 1).map(part -> ago(i, i, 1).in(part, i + 1)).orElseGet(() -> ago(i, i, 1));
  }

  private Optional<Days> earlier(int i, String next) {
    if (next.equals("malam")) {
      return Optional.of(lastNight(i, i + 1));
    }
    return part(i + 1)
        .map(part -> ago(i, i, 0).in(part, part == DayPart.SMALL_HOURS ? i + 2 : i + 1));
  }

  /// A night began the day before; who writes of it after noon means no other.
  private Days lastNight(int first, int last) {
    var night = night(first, last);
    return now.getHour() < 12 ? night : ago(first, last, 1).in(DayPart.NIGHT, last);
  }

  private Days night(int first, int last) {
    var begin = today.minusDays(1);
    return Days.of(first, last, begin, today, Days.NAMED, Precision.DAY_PART)
        .in(DayPart.NIGHT, last);
  }

  private Days justNow(int first, int last) {
    return ago(first, last, 0).at(new TimeSpan(now.minusHours(1), now), Precision.HOUR);
  }

  private Optional<Days> onDay(int i, String next) {
    return switch (next) {
      case "ini" -> words.repeated(i - 1) ? Optional.empty() : Optional.of(ago(i, i + 1, 0));
      case "kemarin" -> Optional.of(ago(i, i + 1, 1));
      default -> Optional.empty();
    };
  }

  /// "pagi ini", "siang tadi", "sore kemarin".
  private Optional<Days> partFirst(int i, String next) {
    if (words.repeated(i - 1)) {
      return Optional.empty();
    }
    return part(i)
        .flatMap(part ->
            switch (next) {
              case "ini" -> Optional.of(ago(i, i + 1, 0).in(part, i + 1));
              case "tadi" ->
                  Optional.of(
                      part == DayPart.NIGHT
                          ? lastNight(i, i + 1)
                          : ago(i, i + 1, 0).in(part, i + 1));
              case "kemarin" -> Optional.of(ago(i, i + 1, 1).in(part, i + 1));
              default -> Optional.empty();
            });
  }

  private Optional<DayPart> part(int i) {
    return DayPart.of(words.normal(i))
        .filter(part -> part != DayPart.SMALL_HOURS || words.normal(i + 1).equals("hari"));
  }

  private Days ago(int first, int last, int days) {
    return Days.day(first, last, today.minusDays(days), Days.NAMED);
  }
}
