package kanal.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.officer.Officer;
import kanal.desk.presence.Presence;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.unit.Units;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A ticket's page and its verbs.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/tickets/{number}")
public final class TicketController {
  private final TicketDoor door;
  private final Casework casework;
  private final TicketPage page;
  private final TicketAnswers answers;
  private final Presence presence;
  private final Audit audit;

  public TicketController(
      TicketDoor door,
      Casework casework,
      TicketPage page,
      TicketAnswers answers,
      Presence presence,
      Audit audit) {
    this.door = door;
    this.casework = casework;
    this.page = page;
    this.answers = answers;
    this.presence = presence;
    this.audit = audit;
  }

  /// What an open page asks for again has an address of its own: it would take away the notice that
  /// a form leaves for the next page.
  @GetMapping({"", "/live"})
  String ticket(
      @PathVariable String number,
      @RequestParam Map<String, String> given,
      Officer officer,
      Model model) {
    var ticket = door.open(number, officer);
    audit.saw(officer.name(), ticket.number());
    var show = TicketAnswers.came(given);
    return answers.show(ticket, officer, open(given).map(show::with).orElse(show), model);
  }

  /// What the address asks to be open.
  private static Optional<VerbForms.Show.Form> open(Map<String, String> given) {
    return Action.of(given.getOrDefault("open", ""))
        .map(action -> new VerbForms.Show.Form(action, Action.Typed.NOTHING, Optional.empty()));
  }

  /// Who else has it open; an open page asks every few seconds, and is so seen by the others.
  @GetMapping("/here")
  String here(@PathVariable String number, Officer officer, Model model) {
    var ticket = door.open(number, officer);
    model.addAttribute("others", presence.look(officer, ticket.number()));
    return "desk/ticket/here :: here";
  }

  @PostMapping("/act")
  String act(
      @PathVariable String number,
      @RequestParam("verb") Action action,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String more,
      @RequestParam(defaultValue = "") String unit,
      @RequestParam(name = "answers", defaultValue = "false") boolean answer,
      @RequestParam Map<String, String> given,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var ticket = door.open(number, officer);
    var chosen = unit.isBlank() ? Optional.<String>empty() : Optional.of(unit);
    var typed = new Action.Typed(words, more, chosen, answer);
    var following = page.following(ticket, officer, TicketAnswers.list(given));
    var owner = owner(action, ticket, chosen);
    var outcome = casework.act(officer, ticket.number(), version, action.decision(typed));
    if (outcome instanceof Outcome.Done) {
      next.addFlashAttribute("notice", saved(action, answer) + " tersimpan.");
      return onwards(ticket, action, owner, following, given, officer);
    }
    var problem = problem(outcome, action);
    var show = TicketAnswers.came(given).with(TicketAnswers.form(action, typed, problem));
    return answers.again(
        ticket,
        officer,
        outcome instanceof Outcome.Stale ? TicketAnswers.stale(show, given) : show,
        problem,
        model,
        response);
  }

  private static String saved(Action action, boolean answer) {
    if (answer) {
      return "Jawaban";
    }
    return action == Action.REPLY ? "Balasan" : action.label();
  }

  /// Whose the ticket is when the action worked.
  private String owner(Action action, DeskTicket ticket, Optional<String> chosen) {
    return switch (action) {
      case VERIFY -> chosen.orElseGet(() -> casework.suggested(ticket).unit());
      case PASS_ON -> chosen.orElse(ticket.unit());
      case SEND_BACK -> Units.VERIFICATION;
      case POSTPONE, HAND_OVER, ARCHIVE, FINISH, REPLY -> ticket.unit();
    };
  }

  /// After a decision comes the next ticket of the list; without a list the same one, where the
  /// officer still may see it.
  private static String onwards(
      DeskTicket ticket,
      Action action,
      String owner,
      Optional<TicketNumber> following,
      Map<String, String> given,
      Officer officer) {
    var list = TicketAnswers.list(given);
    if (list.isPresent() && action != Action.REPLY) {
      return "redirect:"
          + following
              .map(it -> InboxPage.href(it, list.get()))
              .orElseGet(() -> list.get().first().address());
    }
    return officer.scope().covers(owner)
        ? TicketAnswers.back(ticket.number(), given)
        : "redirect:/desk";
  }

  private static String problem(Outcome outcome, Action action) {
    return switch (outcome) {
      case Outcome.WordsMissing() ->
          action.verb().isPresent()
              ? "Mohon diisi: warga akan membacanya."
              : "Mohon diisi: petugas berikutnya akan membacanya.";
      case Outcome.TooLong(int most) -> "Terlalu panjang, paling banyak " + most + " huruf.";
      case Outcome.Stale() -> TicketAnswers.STALE;
      case Outcome.NotNow() -> "Tidak dapat dilakukan pada tahap ini.";
      case Outcome.UnitMissing() -> "Pilih unitnya: yang tadi tidak ada, atau sudah tidak aktif.";
      case Outcome.ReadOnly() -> throw new AccessDeniedException("an auditor decides nothing");
      case Outcome.Unknown() -> throw new NoSuchPage();
      case Outcome.Done() -> throw new IllegalStateException("nothing is wrong");
    };
  }
}
