package kanal.desk.escalation;

import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/// The deadlines that came near or have passed.
@ConditionalOnBuiltInDesk
@Controller
public final class DeadlineController {
  static final String PAGE = "/desk/deadlines";

  private final DeadlinePage page;

  DeadlineController(DeadlinePage page) {
    this.page = page;
  }

  @GetMapping(PAGE)
  String deadlines(Officer officer, Model model) {
    model.addAttribute("deadlines", page.view(officer));
    return "desk/deadlines";
  }
}
