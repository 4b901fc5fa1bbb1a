package kanal.desk.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.clock.Promises;
import kanal.desk.clock.TicketClocks;
import kanal.desk.escalation.DeadlineStep;
import kanal.desk.escalation.Deadlines;
import kanal.desk.officer.DisplayNames;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.unit.OwnerStep;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Units;

/// Makes the view of a ticket's journey.
final class JourneyPage {
  private static final Locale INDONESIAN = Locale.of("id", "ID");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", INDONESIAN);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", INDONESIAN);

  private final Owners owners;
  private final Units units;
  private final TicketClocks promises;
  private final Deadlines deadlines;
  private final DisplayNames officers;
  private final ZoneId zone;

  JourneyPage(
      Owners owners,
      Units units,
      TicketClocks promises,
      Deadlines deadlines,
      DisplayNames officers,
      ZoneId zone) {
    this.owners = owners;
    this.units = units;
    this.promises = promises;
    this.deadlines = deadlines;
    this.officers = officers;
    this.zone = zone;
  }

  /// Something that happened, with its time to sort by.
  private record Dated(Instant at, JourneyView.Step step) {}

  JourneyView view(DeskTicket ticket) {
    var names = names();
    var called = officers.now();
    var steps = new ArrayList<Dated>();
    owners.history(ticket.number()).forEach(step -> steps.add(owner(step, names, called)));
    deadlines.steps(ticket.number()).forEach(step -> steps.add(deadline(step, names)));
    steps.sort(Comparator.comparing(Dated::at));
    return new JourneyView(
        ticket.number().value(),
        "/desk/tickets/" + ticket.number(),
        name(ticket.unit(), names),
        promised(ticket.number()),
        steps.stream().map(Dated::step).toList());
  }

  private List<JourneyView.Promise> promised(TicketNumber number) {
    Promises of = promises.of(number);
    var days = new ArrayList<JourneyView.Promise>();
    days.add(new JourneyView.Promise("Diperiksa paling lambat", DAY.format(of.verifyBy())));
    add(days, "Ditindaklanjuti paling lambat", of.followUpBy());
    add(days, "Dijawab paling lambat", of.answerBy());
    add(days, "Pertama kali ditindaklanjuti", of.followedUp());
    add(days, "Selesai bila warga diam sampai", of.closeBy());
    add(days, "Batas waktu berhenti sejak", of.stopped());
    return days;
  }

  private static void add(List<JourneyView.Promise> days, String what, Optional<LocalDate> day) {
    day.ifPresent(known -> days.add(new JourneyView.Promise(what, DAY.format(known))));
  }

  private Dated owner(OwnerStep step, Map<String, String> names, UnaryOperator<String> called) {
    var to = name(step.to(), names);
    var what =
        step.from()
            .map(from -> step.cause().label() + ": " + name(from, names) + " → " + to)
            .orElse(step.cause().label() + ": " + to);
    return dated(step.at(), what, step.officer().map(called).orElse(""), step.reason().orElse(""));
  }

  private Dated deadline(DeadlineStep step, Map<String, String> names) {
    var what =
        step.kind().label() + " " + DAY.format(step.deadline()) + " → " + name(step.unit(), names);
    return dated(step.at(), what, "", "");
  }

  private Dated dated(Instant at, String what, String by, String reason) {
    return new Dated(at, new JourneyView.Step(TIME.format(at.atZone(zone)), what, by, reason));
  }

  private Map<String, String> names() {
    var names = new HashMap<String, String>();
    units.all().forEach(unit -> names.put(unit.code(), unit.name()));
    return names;
  }

  private static String name(String code, Map<String, String> names) {
    return names.getOrDefault(code, code);
  }
}
