package kanal.desk.similar;

import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.page.NoSuchPage;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of tickets that may tell of the same as one, and what officers answer there.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/tickets/{number}/similar")
public final class SimilarController {
  private final SimilarPage page;
  private final Joining joining;

  public SimilarController(SimilarPage page, Joining joining) {
    this.page = page;
    this.joining = joining;
  }

  @GetMapping
  String similar(@PathVariable String number, Officer officer, Model model) {
    model.addAttribute("similar", view(number, officer));
    return "desk/similar-page";
  }

  /// The small form of it that stands on the ticket's own page.
  @GetMapping("/panel")
  String panel(@PathVariable String number, Officer officer, Model model) {
    model.addAttribute("similar", view(number, officer));
    return "desk/similar :: panel";
  }

  /// @param leader number of the one that leads, either of both
  @PostMapping("/join")
  String join(
      @PathVariable String number,
      @RequestParam String other,
      @RequestParam String leader,
      @RequestParam long version,
      @RequestParam long otherVersion,
      Officer officer,
      RedirectAttributes next) {
    var here = new Joining.Seen(ticket(number), version);
    var there = new Joining.Seen(ticket(other), otherVersion);
    var answer =
        leader.equals(number)
            ? joining.join(officer, there, here)
            : joining.join(officer, here, there);
    return back(answer, "Digabungkan. Kedua pelapor diberi tahu.", number, next);
  }

  @PostMapping("/refuse")
  String refuse(
      @PathVariable String number,
      @RequestParam String other,
      @RequestParam long version,
      @RequestParam long otherVersion,
      Officer officer,
      RedirectAttributes next) {
    var answer =
        joining.refuse(
            officer,
            new Joining.Seen(ticket(number), version),
            new Joining.Seen(ticket(other), otherVersion));
    return back(answer, "Dicatat: bukan hal yang sama. Tidak ditanyakan lagi.", number, next);
  }

  /// @param follower the one that goes its own way again: this ticket or one that follows it
  @PostMapping("/part")
  String part(
      @PathVariable String number,
      @RequestParam String follower,
      @RequestParam long version,
      Officer officer,
      RedirectAttributes next) {
    var answer = joining.part(officer, new Joining.Seen(ticket(follower), version));
    return back(answer, "Dipisahkan. Pelapornya diberi tahu.", number, next);
  }

  private static String back(Answer answer, String done, String number, RedirectAttributes next) {
    switch (answer) {
      case DONE -> next.addFlashAttribute("notice", done);
      case STALE ->
          next.addFlashAttribute(
              "problem", "Salah satu laporan baru saja berubah. Mohon periksa lagi, lalu ulangi.");
      case NOT_NOW ->
          next.addFlashAttribute(
              "problem", "Tidak dapat dilakukan: sudah ditutup, atau sudah digabungkan.");
      case UNKNOWN -> throw new NoSuchPage();
      case READ_ONLY -> throw new AccessDeniedException("an auditor decides nothing");
    }
    return "redirect:/desk/tickets/" + ticket(number) + "/similar";
  }

  private SimilarView view(String number, Officer officer) {
    return page.view(ticket(number), officer).orElseThrow(NoSuchPage::new);
  }

  private static TicketNumber ticket(String number) {
    return TicketNumber.in(number)
        .filter(it -> it.value().equals(number))
        .orElseThrow(NoSuchPage::new);
  }
}
