package kanal.bot.prompt;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalField;
import java.util.List;
import kanal.bot.complaint.IncidentDate;

/// Dates in words: the language's own, since the JDK has none for Balinese and Minangkabau.
final class Dates {
  private final List<String> days;
  private final List<String> months;
  private final List<String> shortMonths;

  Dates(Phrases phrases) {
    days = names(phrases, "days", ChronoField.DAY_OF_WEEK);
    months = names(phrases, "months", ChronoField.MONTH_OF_YEAR);
    shortMonths = names(phrases, "months_short", ChronoField.MONTH_OF_YEAR);
  }

  /// As in "Rabu 25 November".
  String whole(LocalDate day) {
    var name = days.get(day.getDayOfWeek().getValue() - 1);
    return name + " " + day.getDayOfMonth() + " " + month(day, months);
  }

  /// As in "25 Nov".
  String brief(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day, shortMonths);
  }

  /// The citizen's words and what they were taken for.
  String of(IncidentDate date) {
    var span =
        date.from().equals(date.to())
            ? withYear(date.from())
            : withYear(date.from()) + " - " + withYear(date.to());
    return date.words() + " (" + span + ")";
  }

  private String withYear(LocalDate day) {
    return day.getDayOfMonth() + " " + month(day, months) + " " + day.getYear();
  }

  private static String month(LocalDate day, List<String> names) {
    return names.get(day.getMonthValue() - 1);
  }

  private static List<String> names(Phrases phrases, String kind, TemporalField field) {
    var names = phrases.list("date." + kind);
    if (names.size() != field.range().getMaximum()) {
      throw new IllegalStateException(
          "not a name for every one of date." + kind + " in " + phrases.language().code());
    }
    return names;
  }
}
