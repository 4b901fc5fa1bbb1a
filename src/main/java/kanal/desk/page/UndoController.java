package kanal.desk.page;

import java.util.Map;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.officer.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Takes back what an officer did a moment ago.
@ConditionalOnBuiltInDesk
@Controller
public final class UndoController {
  private final Casework casework;

  public UndoController(Casework casework) {
    this.casework = casework;
  }

  @PostMapping("/desk/undo")
  String undo(@RequestParam Map<String, String> given, Officer officer, RedirectAttributes next) {
    var restored = casework.undo(officer);
    next.addFlashAttribute(restored.isEmpty() ? "problem" : "notice", UndoNotice.words(restored));
    // Back to the ticket, to decide again; several are found in the list they came from.
    return restored.size() == 1
        ? TicketAnswers.back(restored.getFirst(), given)
        : "redirect:" + TicketAnswers.list(given).map(InboxChoices::address).orElse("/desk");
  }
}
