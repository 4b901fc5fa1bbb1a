package kanal.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.Officer;
import kanal.desk.presence.Presence;
import kanal.desk.ticket.DeskTicket;
import org.springframework.ui.Model;

/// Shows a ticket's page, as it is or once more after something went wrong.
public final class TicketAnswers {
  static final String STALE = "Laporan ini baru saja berubah. Mohon periksa lagi, lalu ulangi.";

  private static final int NOT_DONE = 422;

  private final TicketPage page;
  private final Presence presence;
  private final UndoNotice undo;
  private final RevealPage reveals;

  TicketAnswers(TicketPage page, Presence presence, UndoNotice undo, RevealPage reveals) {
    this.reveals = reveals;
    this.page = page;
    this.presence = presence;
    this.undo = undo;
  }

  /// What a form of the page sends along: where the officer came from, and what they saw.
  static VerbForms.Show came(Map<String, String> given) {
    return new VerbForms.Show(
        list(given), Optional.empty(), whole(given.getOrDefault("use", "")), "", Optional.empty());
  }

  static Optional<InboxChoices> list(Map<String, String> given) {
    return InboxChoices.cameFrom(given.getOrDefault("from", ""));
  }

  private static Optional<Long> whole(String number) {
    return number.matches("\\d{1,18}") ? Optional.of(Long.parseLong(number)) : Optional.empty();
  }

  /// Where a form leads when it worked.
  static String back(TicketNumber number, Map<String, String> given) {
    return "redirect:"
        + list(given).map(from -> InboxPage.href(number, from)).orElse("/desk/tickets/" + number);
  }

  String show(DeskTicket ticket, Officer officer, VerbForms.Show show, Model model) {
    model.addAttribute("ticket", page.view(reveals.shown(ticket, officer), officer, show));
    model.addAttribute("reveal", reveals.view(ticket, officer));
    model.addAttribute("others", presence.look(officer, ticket.number()));
    model.addAttribute("presenceEvery", Presence.EVERY_SECONDS);
    undo.show(officer, model);
    return "desk/ticket";
  }

  /// The page once more with what the officer typed, so that nothing is typed twice.
  String again(
      DeskTicket ticket,
      Officer officer,
      VerbForms.Show show,
      String problem,
      Model model,
      HttpServletResponse response) {
    response.setStatus(NOT_DONE);
    model.addAttribute("problem", problem);
    return show(ticket, officer, show, model);
  }

  /// The same after somebody else was quicker: with what they did.
  static VerbForms.Show stale(VerbForms.Show show, Map<String, String> given) {
    return whole(given.getOrDefault("seen", ""))
        .map(micros -> show.since(Instant.EPOCH.plus(micros, ChronoUnit.MICROS)))
        .orElse(show);
  }

  static VerbForms.Show.Form form(Action action, Action.Typed typed, String problem) {
    return new VerbForms.Show.Form(action, typed, Optional.of(problem));
  }
}
