package kanal.bot.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Reporter;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Understanding;
import kanal.bot.prompt.Prompt;

/// Notes that a citizen wants to see what is kept of them, or wants it erased. The wish goes to the
/// officers the way reports go, so it has a number and is lost no more than they are; what the
/// citizen is writing meanwhile stays as it is.
final class DataWishes {
  private static final String SEE = "Warga minta melihat data yang disimpan tentang dirinya";
  private static final String ERASE = "Warga minta data tentang dirinya dihapus";

  private final Rules rules;
  private final Filing filing;

  DataWishes(Rules rules, Filing filing) {
    this.rules = rules;
    this.filing = filing;
  }

  /// Notes a wish; one that was noted already is told again.
  Step note(Step step, boolean erasure) {
    var title = erasure ? ERASE : SEE;
    var known =
        step.conversation().reports().stream()
            .filter(report -> report.title().equals(title) && !report.stage().closed())
            .findFirst();
    if (known.isPresent()) {
      var report = known.get();
      return step.say(new Prompt.DataWish(report.number(), erasure, report.verifyBy()));
    }
    var number = step.moment().spare();
    var by = by(step);
    var report = Report.filed(number, title, step.moment().now(), by);
    return filing.settled(
        step.now(step.conversation().with(report))
            .say(new Prompt.DataWish(number, erasure, by))
            .and(new Effect.File(ticket(step, number, title, erasure, by))));
  }

  private LocalDate by(Step step) {
    return LocalDate.ofInstant(
        step.moment().now().plus(rules.dataWishes()), rules.calendar().zone());
  }

  private static Ticket ticket(
      Step step, TicketNumber number, String title, boolean erasure, LocalDate by) {
    var nothing = Understanding.nothing();
    var now = step.moment().now();
    var key = step.conversation().key();
    return new Ticket(
        number,
        key.channel().name(),
        Kind.INFORMATION,
        title,
        title,
        nothing.topic(),
        nothing.ranking(),
        nothing.because(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        // Nobody but the desk needs to know of it.
        Set.of(erasure ? Flag.ERASURE_WANTED : Flag.DATA_WANTED, Flag.SECRET),
        step.conversation().language(),
        List.of(new Line(now, Line.Speaker.CITIZEN, title)),
        now,
        by,
        Optional.of(new Reporter(key.address())),
        Optional.empty());
  }
}
