package kanal.desk.page;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A ticket's page and what officers do there.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/tickets/{number}")
public final class TicketController {
  private final TicketReader reader;
  private final Casework casework;
  private final TicketPage page;
  private final Topics topics;
  private final RevealPage reveals;

  public TicketController(
      TicketReader reader, Casework casework, TicketPage page, Topics topics, RevealPage reveals) {
    this.reader = reader;
    this.casework = casework;
    this.page = page;
    this.topics = topics;
    this.reveals = reveals;
  }

  @GetMapping
  String ticket(@PathVariable String number, Officer officer, Model model) {
    return shown(find(number, officer), officer, Optional.empty(), model);
  }

  @PostMapping("/act")
  String act(
      @PathVariable String number,
      @RequestParam Verb verb,
      @RequestParam long version,
      @RequestParam(defaultValue = "") String words,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var ticket = find(number, officer);
    return switch (casework.act(officer, ticket.number(), version, verb, words)) {
      case Outcome.Done() -> {
        next.addFlashAttribute("notice", verb.label() + " tersimpan. Warga diberi tahu.");
        yield "redirect:/desk/tickets/" + ticket.number();
      }
      case Outcome.WordsMissing() ->
          again(
              ticket, officer, verb, words, "Mohon diisi: warga akan membacanya.", model, response);
      case Outcome.TooLong(int most) ->
          again(
              ticket,
              officer,
              verb,
              words,
              "Terlalu panjang, paling banyak " + most + " huruf.",
              model,
              response);
      case Outcome.Stale() -> again(ticket, officer, verb, words, STALE, model, response);
      case Outcome.NotNow() ->
          again(
              ticket,
              officer,
              verb,
              words,
              "Tidak dapat dilakukan pada tahap ini.",
              model,
              response);
      case Outcome.UnitMissing() ->
          again(
              ticket,
              officer,
              verb,
              words,
              "Unit ini tidak ada atau sudah tidak aktif.",
              model,
              response);
      case Outcome.ReadOnly() -> throw new AccessDeniedException("an auditor decides nothing");
      case Outcome.Unknown() -> throw new NoSuchPage();
    };
  }

  @PostMapping("/topic")
  String topic(
      @PathVariable String number,
      @RequestParam String topic,
      @RequestParam long version,
      Officer officer,
      RedirectAttributes next) {
    var ticket = find(number, officer);
    if (topics.all().stream().noneMatch(known -> known.code().equals(topic))) {
      throw new NoSuchPage();
    }
    switch (casework.changeTopic(officer, ticket.number(), version, topic)) {
      case Outcome.Done() ->
          next.addFlashAttribute("notice", "Topik diubah menjadi " + topics.of(topic).name() + ".");
      case Outcome.ReadOnly() -> throw new AccessDeniedException("an auditor decides nothing");
      case Outcome.Unknown() -> throw new NoSuchPage();
      case Outcome.Stale(),
          Outcome.NotNow(),
          Outcome.TooLong _,
          Outcome.UnitMissing(),
          Outcome.WordsMissing() ->
          next.addFlashAttribute("problem", STALE);
    }
    return "redirect:/desk/tickets/" + ticket.number();
  }

  private static final String STALE =
      "Laporan ini baru saja berubah. Mohon periksa lagi, lalu ulangi.";

  /// The page once more with what the officer typed, so that nothing is typed twice.
  private String again(
      DeskTicket ticket,
      Officer officer,
      Verb verb,
      String words,
      String problem,
      Model model,
      HttpServletResponse response) {
    response.setStatus(422);
    model.addAttribute("problem", problem);
    return shown(ticket, officer, Optional.of(new TicketPage.Try(verb, words, problem)), model);
  }

  private String shown(
      DeskTicket ticket, Officer officer, Optional<TicketPage.Try> last, Model model) {
    model.addAttribute("ticket", page.view(reveals.shown(ticket, officer), last));
    model.addAttribute("reveal", reveals.view(ticket, officer));
    return "desk/ticket";
  }

  private DeskTicket find(String number, Officer officer) {
    return TicketNumber.in(number)
        .filter(it -> it.value().equals(number))
        .flatMap(it -> reader.find(it, officer.scope()))
        .orElseThrow(NoSuchPage::new);
  }
}
