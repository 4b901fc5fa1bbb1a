package kanal.desk.escalation;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Officer;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;

/// Makes the view of the deadlines that an officer should know of.
final class DeadlinePage {
  private static final int MOST = 200;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.of("id", "ID"));

  private final Deadlines deadlines;
  private final Units units;

  DeadlinePage(Deadlines deadlines, Units units) {
    this.deadlines = deadlines;
    this.units = units;
  }

  /// What the page shows.
  ///
  /// @param more whether there are more than these
  record View(List<Row> passed, List<Row> near, boolean more) {}

  /// A ticket.
  ///
  /// @param escalated whether the unit above was told
  record Row(
      String number, String href, String title, String unit, String day, boolean escalated) {}

  View view(Officer officer) {
    var urgent = deadlines.urgent(officer.scope(), MOST);
    var escalated = deadlines.escalated(urgent.stream().map(Deadlines.Due::number).toList());
    var names = names();
    var today = deadlines.today();
    return new View(
        rows(urgent.stream().filter(due -> due.due().isBefore(today)).toList(), names, escalated),
        rows(urgent.stream().filter(due -> !due.due().isBefore(today)).toList(), names, escalated),
        urgent.size() == MOST);
  }

  private static List<Row> rows(
      List<Deadlines.Due> some, Map<String, String> names, Set<TicketNumber> escalated) {
    return some.stream()
        .map(due ->
            new Row(
                due.number().value(),
                "/desk/tickets/" + due.number(),
                due.title().isBlank() ? "Tanpa judul" : due.title(),
                names.getOrDefault(due.unit(), due.unit()),
                day(due.due()),
                escalated.contains(due.number())))
        .toList();
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    units.all().forEach((Unit unit) -> names.put(unit.code(), unit.name()));
    return names;
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
