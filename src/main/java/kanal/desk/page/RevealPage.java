package kanal.desk.page;

import java.util.Arrays;
import java.util.List;
import kanal.bot.complaint.Flag;
import kanal.desk.officer.Officer;
import kanal.desk.privacy.Reason;
import kanal.desk.privacy.Reveal;
import kanal.desk.privacy.Reveals;
import kanal.desk.ticket.DeskTicket;

/// Makes the part of a ticket's page about what is covered there.
public final class RevealPage {
  private static final List<RevealView.ReasonOption> REASONS =
      Arrays.stream(Reason.values())
          .map(reason -> new RevealView.ReasonOption(reason.name(), reason.label()))
          .toList();

  private final Reveals reveals;
  private final AgencyClock clock;

  RevealPage(Reveals reveals, AgencyClock clock) {
    this.reveals = reveals;
    this.clock = clock;
  }

  /// The ticket as this officer may see it now.
  DeskTicket shown(DeskTicket ticket, Officer officer) {
    return reveals.shown(ticket, officer);
  }

  RevealView view(DeskTicket ticket, Officer officer) {
    return new RevealView(
        reveals.possible(ticket, officer),
        reveals.until(ticket.number(), officer).map(clock::time),
        ticket.flags().contains(Flag.ANONYMOUS),
        REASONS,
        reveals.of(ticket.number()).stream().map(this::line).toList());
  }

  private String line(Reveal reveal) {
    var note = reveal.note().isEmpty() ? "" : " – " + reveal.note();
    return clock.time(reveal.at())
        + ": "
        + reveal.officer()
        + ", "
        + reveal.reason().label().toLowerCase(DeskWords.INDONESIAN)
        + note;
  }
}
