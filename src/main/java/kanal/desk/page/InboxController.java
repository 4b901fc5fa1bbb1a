package kanal.desk.page;

import java.util.Locale;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.InboxFilter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The inbox.
@ConditionalOnBuiltInDesk
@Controller
public final class InboxController {
  private static final int LAST_PAGE = 100_000;

  private final InboxPage page;

  public InboxController(InboxPage page) {
    this.page = page;
  }

  @GetMapping({"/desk", "/desk/"})
  String inbox(
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String wrote,
      @RequestParam(name = "page", defaultValue = "1") String number,
      Officer officer,
      Model model) {
    var filter =
        new InboxFilter(
            officer.scope(),
            stage(stage),
            topic.isBlank() ? Optional.empty() : Optional.of(topic),
            wrote.equals("yes"),
            page(number));
    model.addAttribute("inbox", page.view(filter));
    return "desk/inbox";
  }

  /// An unknown stage in an old bookmark shows all tickets rather than an error.
  private static Optional<Stage> stage(String name) {
    for (var stage : Stage.values()) {
      if (stage.name().toLowerCase(Locale.ROOT).equals(name)) {
        return Optional.of(stage);
      }
    }
    return Optional.empty();
  }

  private static int page(String number) {
    return number.matches("[1-9]\\d{0,5}") ? Math.min(LAST_PAGE, Integer.parseInt(number)) : 1;
  }
}
