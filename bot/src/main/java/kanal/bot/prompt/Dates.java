package kanal.bot.prompt;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.message.Language;

/// Dates in words.
final class Dates {
  private final DateTimeFormatter whole;
  private final DateTimeFormatter brief;
  private final DateTimeFormatter withYear;

  Dates(Language language) {
    var locale = Locale.of(language.code());
    whole = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
    brief = DateTimeFormatter.ofPattern("d MMM", locale);
    withYear = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
  }

  /// As in "Rabu 25 November".
  String whole(LocalDate day) {
    return whole.format(day);
  }

  /// As in "25 Nov".
  String brief(LocalDate day) {
    return brief.format(day);
  }

  /// The citizen's words and what they were taken for.
  String of(IncidentDate date) {
    var days =
        date.from().equals(date.to())
            ? withYear.format(date.from())
            : withYear.format(date.from()) + " - " + withYear.format(date.to());
    return date.words() + " (" + days + ")";
  }
}
