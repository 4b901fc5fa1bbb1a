package kanal.desk.page;

import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.privacy.Reason;
import kanal.desk.privacy.Reveals;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Uncovers a ticket's personal data for an officer who says why, and covers it again.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/tickets/{number}")
public final class RevealController {
  private final TicketReader reader;
  private final Reveals reveals;

  public RevealController(TicketReader reader, Reveals reveals) {
    this.reader = reader;
    this.reveals = reveals;
  }

  @PostMapping("/reveal")
  String reveal(
      @PathVariable String number,
      @RequestParam Reason reason,
      @RequestParam(defaultValue = "") String note,
      Officer officer,
      RedirectAttributes next) {
    var ticket = find(number, officer);
    if (!reveals.possible(ticket, officer)) {
      throw new NoSuchPage();
    }
    if (Reveals.lacking(reason, note)) {
      next.addFlashAttribute(
          "problem", "Mohon tulis alasannya, paling banyak " + Reveals.LONGEST_NOTE + " huruf.");
    } else {
      reveals.reveal(ticket, officer, reason, note);
    }
    return "redirect:/desk/tickets/" + ticket.number();
  }

  @PostMapping("/cover")
  String cover(@PathVariable String number, Officer officer) {
    var ticket = find(number, officer);
    reveals.cover(ticket, officer);
    return "redirect:/desk/tickets/" + ticket.number();
  }

  private DeskTicket find(String number, Officer officer) {
    return TicketNumber.in(number)
        .filter(it -> it.value().equals(number))
        .flatMap(it -> reader.find(it, officer.scope()))
        .orElseThrow(NoSuchPage::new);
  }
}
