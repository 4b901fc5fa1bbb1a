package kanal.desk.journey;

import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.page.NoSuchPage;
import kanal.desk.ticket.TicketReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Where a ticket was.
@ConditionalOnBuiltInDesk
@Controller
public final class JourneyController {
  private final TicketReader reader;
  private final JourneyPage page;

  JourneyController(TicketReader reader, JourneyPage page) {
    this.reader = reader;
    this.page = page;
  }

  @GetMapping("/desk/tickets/{number}/journey")
  String journey(@PathVariable String number, Officer officer, Model model) {
    var ticket =
        TicketNumber.in(number)
            .filter(it -> it.value().equals(number))
            .flatMap(it -> reader.find(it, officer.scope()))
            .orElseThrow(NoSuchPage::new);
    model.addAttribute("journey", page.view(ticket));
    return "desk/journey";
  }
}
