package kanal.desk.casework;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.unit.OwnerStep.Cause;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Rules;
import kanal.desk.unit.Ruling;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Which unit a ticket belongs to after an officer's decision.
final class Ownership {
  private final Units units;
  private final Rules rules;
  private final Owners owners;

  Ownership(JdbcClient jdbc) {
    this.units = new Units(jdbc);
    this.rules = new Rules(jdbc);
    this.owners = new Owners(jdbc);
  }

  static boolean inQueue(DeskTicket ticket) {
    return ticket.unit().equals(Units.VERIFICATION);
  }

  /// A unit that no rule gives the ticket to keeps it.
  Ruling suggested(DeskTicket ticket) {
    if (owners.chosen(ticket.number()) && !inQueue(ticket)) {
      return new Ruling(ticket.unit(), Optional.empty());
    }
    var ruling = rules.decide(ticket.topic(), ticket.place());
    return ruling.because().isPresent() ? ruling : new Ruling(ticket.unit(), Optional.empty());
  }

  /// Whether the unit that the decision names takes tickets.
  boolean exists(Decision decision) {
    return switch (decision) {
      case Decision.Verify(var unit) -> unit.isEmpty() || active(unit.get());
      case Decision.PassOn(var unit, var _) -> active(unit);
      case Decision.SendBack _,
          Decision.Postpone _,
          Decision.HandOver _,
          Decision.Archive _,
          Decision.Finish _,
          Decision.Reply _ ->
          true;
    };
  }

  private boolean active(String code) {
    return units.find(code).filter(Unit::active).isPresent();
  }

  void move(Officer officer, DeskTicket ticket, Decision decision, Instant now) {
    var by = Optional.of(officer.name());
    var number = ticket.number();
    switch (decision) {
      case Decision.Verify(var unit) ->
          owners.give(
              number,
              unit.orElseGet(() -> suggested(ticket).unit()),
              now,
              Cause.VERIFIED,
              by,
              Optional.empty());
      case Decision.PassOn(var unit, var reason) ->
          owners.give(number, unit, now, Cause.PASSED_ON, by, Optional.of(reason));
      case Decision.SendBack(var reason) ->
          owners.give(number, Units.VERIFICATION, now, Cause.SENT_BACK, by, Optional.of(reason));
      case Decision.Postpone _,
          Decision.HandOver _,
          Decision.Archive _,
          Decision.Finish _,
          Decision.Reply _ -> {}
    }
  }

  /// The owner after a decision about it, for the audit.
  Optional<String> noted(Decision decision, TicketNumber number) {
    return decision instanceof Decision.Verify
            || decision instanceof Decision.PassOn
            || decision instanceof Decision.SendBack
        ? Optional.of(owners.of(number))
        : Optional.empty();
  }
}
