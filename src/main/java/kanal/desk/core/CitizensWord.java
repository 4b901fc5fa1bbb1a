package kanal.desk.core;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.ticket.ChangeLog;
import kanal.desk.ticket.DeskLine;
import kanal.desk.ticket.HiddenTimes;
import kanal.desk.ticket.TicketReader;
import kanal.desk.ticket.TicketWriter;
import kanal.desk.unit.OwnerStep.Cause;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Rules;
import kanal.desk.unit.Units;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Carries out what citizens do to their tickets, with what follows from it: the clock goes on, and
/// the owner follows a correction as long as no officer decided anything.
final class CitizensWord {
  private final TicketWriter writer;
  private final TicketReader reader;
  private final ChangeLog changes;
  private final Clocks clocks;
  private final TicketClocks promises;
  private final Rules rules;
  private final Owners owners;
  private final Units units;
  private final HiddenTimes hidden;
  private final InstantSource clock;

  CitizensWord(JdbcClient jdbc, Clocks clocks, InstantSource clock) {
    this.writer = new TicketWriter(jdbc);
    this.reader = new TicketReader(jdbc);
    this.changes = new ChangeLog(jdbc);
    this.clocks = clocks;
    this.promises = new TicketClocks(jdbc, clocks);
    this.rules = new Rules(jdbc);
    this.owners = new Owners(jdbc);
    this.units = new Units(jdbc);
    this.hidden = new HiddenTimes(jdbc);
    this.clock = clock;
  }

  void carryOut(TicketNumber number, Amendment amendment) {
    switch (amendment) {
      case Amendment.Added(var line, var attachments, var place) -> {
        writer.add(number, line, attachments, place);
        goOn(number);
        if (place.isPresent()) {
          follow(number);
        }
      }
      case Amendment.Corrected(var ticket) -> {
        writer.correct(ticket);
        goOn(number);
        follow(number);
      }
      case Amendment.Withdrawn() -> {
        writer.decided(number, false);
        promises.withdrawn(number);
        tell(number, "", Optional.of(Stage.WITHDRAWN));
      }
      case Amendment.Reopened() -> {
        writer.decided(number, true);
        var by = promises.reopened(number);
        owners.give(number, units.heirOf(owners.of(number)), now(number), Cause.UNIT_CLOSED);
        tell(number, "", Optional.of(Stage.RECEIVED));
        promise(number, Stage.RECEIVED, Optional.of(by));
      }
      case Amendment.Rated(var rating) -> {
        writer.rate(number, rating);
        tell(number, "Penilaian: " + words(rating), Optional.empty());
      }
    }
  }

  /// A clock that stood still for the citizen goes on, and they hear by when.
  private void goOn(TicketNumber number) {
    promises
        .citizenWrote(number)
        .ifPresent(resumed -> {
          if (resumed.moved()) {
            writer.decided(number, true);
          }
          promise(number, resumed.stage(), resumed.due());
        });
  }

  private void promise(TicketNumber number, Stage stage, Optional<LocalDate> by) {
    // A day that has passed is no promise.
    var told = by.filter(day -> !day.isBefore(clocks.today()));
    changes.add(number, now(number), Optional.of(stage), Optional.empty(), told);
  }

  private void follow(TicketNumber number) {
    var ticket = reader.find(number).orElseThrow();
    if (ticket.stage() == Stage.RECEIVED && !owners.decided(number)) {
      var unit = rules.decide(ticket.topic(), ticket.place()).unit();
      owners.give(number, unit, now(number), Cause.CORRECTED);
    }
  }

  private void tell(TicketNumber number, String words, Optional<Stage> stage) {
    writer.tell(number, new DeskLine(now(number), Speaker.CITIZEN, words, Optional.empty(), stage));
  }

  private Instant now(TicketNumber number) {
    return hidden.of(number, clock.instant());
  }

  private static String words(Rating rating) {
    return switch (rating) {
      case GOOD -> "puas";
      case FAIR -> "cukup";
      case POOR -> "tidak puas";
    };
  }
}
