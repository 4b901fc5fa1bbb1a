package kanal.desk.check;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.Verbatim;
import kanal.desk.privacy.TextMask;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Shows a ticket to whoever knows its number and PIN.
public final class CheckPage {
  private static final Set<Flag> HIDING = Set.of(Flag.ANONYMOUS, Flag.SECRET, Flag.SENSITIVE);

  private final JdbcClient jdbc;
  private final TicketReader reader;
  private final KeptPins pins;
  private final CheckTries tries;
  private final ZoneId zone;
  private final InstantSource clock;

  public CheckPage(JdbcClient jdbc, KeptPins pins, Seal seal, ZoneId zone, InstantSource clock) {
    this.jdbc = jdbc;
    this.reader = new TicketReader(jdbc);
    this.pins = pins;
    this.tries = new CheckTries(jdbc, seal, clock);
    this.zone = zone;
    this.clock = clock;
  }

  /// What came of a try.
  sealed interface Answer {
    record Shown(CheckView ticket) implements Answer {}

    /// The number is unknown or the PIN wrong; nobody learns which.
    record Wrong() implements Answer {}

    /// Too often.
    record Wait() implements Answer {}
  }

  /// @param address of the caller
  Answer check(TicketNumber number, String pin, String address) {
    var caller = Caller.of(address);
    if (!tries.begin(number, caller)) {
      return new Answer.Wait();
    }
    if (!pins.matches(number, pin)) {
      return new Answer.Wrong();
    }
    tries.forget(number, caller);
    return reader
        .find(number)
        .<Answer>map(ticket -> new Answer.Shown(view(ticket)))
        .orElseGet(Answer.Wrong::new);
  }

  private CheckView view(DeskTicket ticket) {
    var open = ticket.flags().stream().noneMatch(HIDING::contains);
    var today = LocalDate.ofInstant(clock.instant(), zone);
    return new CheckView(
        ticket.number().value(),
        CheckWords.stage(ticket.stage()),
        CheckWords.next(ticket.stage(), ticket.due(), today),
        day(ticket.filedAt()),
        open ? Optional.of(TextMask.whole(ticket.description())) : Optional.empty(),
        open
            ? ticket
                .place()
                .map(Place::address)
                .filter(words -> !words.isBlank())
                .map(TextMask::whole)
            : Optional.empty(),
        events(ticket.number()));
  }

  private List<CheckView.Event> events(TicketNumber number) {
    return jdbc.sql("select at, stage, words from ticket_change where number = ? order by id desc")
        .param(number.value())
        .query((row, _) ->
            new CheckView.Event(
                day(row.getObject("at", OffsetDateTime.class).toInstant()),
                CheckWords.event(Optional.ofNullable(row.getString("stage")).map(Stage::valueOf)),
                Optional.ofNullable(row.getString("words")).map(Verbatim::fromColumn).orElse("")))
        .list();
  }

  private String day(Instant at) {
    return CheckWords.day(LocalDate.ofInstant(at, zone));
  }
}
