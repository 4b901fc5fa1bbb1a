package kanal.nlp.date;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.IncidentDate;
import kanal.nlp.text.Message;

/// Finds when something happened; of several dates the most exact, of equally exact ones the first.
public final class DateFinder {
  private static final Set<String> BIRTH = Set.of("lahir", "ttl", "kelahiran");
  private static final int NEAR = 4;

  private final ZoneId zone;

  /// @param zone in which the citizens' days begin and end
  public DateFinder(ZoneId zone) {
    this.zone = zone;
  }

  /// Never in the future.
  public Optional<IncidentDate> find(Message message, Instant receivedAt) {
    var now = receivedAt.atZone(zone);
    var today = now.toLocalDate();
    var written = new WrittenDates(message, today);
    var ago = new Ago(message, now);
    Optional<Days> best = Optional.empty();
    int i = 0;
    while (i < message.size()) {
      int at = i;
      var found =
          ago.at(at)
              .or(() -> written.at(at))
              .or(() -> sinceYear(message, written, at))
              .flatMap(days -> sinceThen(message, days, today).notAfter(today));
      if (found.isEmpty() || ofBirth(message, at)) {
        i++;
        continue;
      }
      var days = withTail(message, found.get());
      if (best.isEmpty() || days.weight() > best.get().weight()) {
        best = Optional.of(days);
      }
      i = days.last() + 1;
    }
    return best.map(days ->
        new IncidentDate(message.between(days.first(), days.last()), days.from(), days.to()));
  }

  private static Optional<Days> sinceYear(Message message, WrittenDates written, int i) {
    return Ago.SINCE.contains(message.normal(i - 1)) ? written.bareYear(i) : Optional.empty();
  }

  /// "sejak kemarin" began yesterday and goes on.
  private static Days sinceThen(Message message, Days days, LocalDate today) {
    boolean since = Ago.SINCE.contains(message.normal(days.first() - 1));
    return since && !days.from().isAfter(today)
        ? days.startingAt(days.first() - 1).until(today)
        : days;
  }

  /// "tgl 19 Mei kemarin" is the 19th of May; the last word only says that it is over.
  private static Days withTail(Message message, Days days) {
    int next = days.last() + 1;
    boolean yang =
        message.normal(next).equals("yang") && Ago.PAST.contains(message.normal(next + 1));
    if (yang) {
      return days.endingAt(next + 1);
    }
    return Ago.PAST.contains(message.normal(next)) ? days.endingAt(next) : days;
  }

  private static boolean ofBirth(Message message, int i) {
    for (int before = Math.max(0, i - NEAR); before < i; before++) {
      if (BIRTH.contains(message.normal(before))) {
        return true;
      }
    }
    return false;
  }
}
