package kanal.desk.page;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import kanal.desk.ticket.InboxFilter;
import kanal.desk.ticket.SavedFilters;
import kanal.desk.ticket.TicketReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The inbox.
@ConditionalOnBuiltInDesk
@Controller
public final class InboxController {
  private final InboxPage page;
  private final TicketReader reader;
  private final SavedFilters saved;
  private final UndoNotice undo;

  public InboxController(InboxPage page, TicketReader reader, SavedFilters saved, UndoNotice undo) {
    this.page = page;
    this.reader = reader;
    this.saved = saved;
    this.undo = undo;
  }

  @GetMapping({"/desk", "/desk/"})
  String inbox(@RequestParam Map<String, String> given, Officer officer, Model model) {
    var choices = new InboxChoices(given);
    var number =
        TicketNumber.in(choices.of(InboxChoices.SEARCH))
            .filter(it -> isOnly(it, choices.of(InboxChoices.SEARCH)))
            .filter(it -> reader.find(it, officer.scope()).isPresent());
    if (number.isPresent()) {
      return "redirect:/desk/tickets/" + number.get();
    }
    model.addAttribute("inbox", page.view(choices, officer));
    undo.show(officer, model);
    return "desk/inbox";
  }

  /// Whether nothing but a number was searched.
  private static boolean isOnly(TicketNumber number, String search) {
    return number.value().replace("-", "").equals(search.replaceAll("[-. ]", ""));
  }

  /// What an open list does not show yet. The list itself stays as it is until the officer wants
  /// it.
  @GetMapping("/desk/news")
  String news(
      @RequestParam Map<String, String> given,
      @RequestParam(defaultValue = "0") long since,
      @RequestParam(defaultValue = "") String shown,
      Officer officer,
      Model model) {
    var choices = new InboxChoices(given);
    var versions =
        Picked.all(List.of(shown.split(",", -1))).stream()
            .limit(InboxFilter.TICKETS_PER_PAGE)
            .collect(Collectors.toMap(Picked::number, Picked::version, (one, _) -> one));
    var moment = Instant.EPOCH.plus(Math.clamp(since, 0, Long.MAX_VALUE / 8), ChronoUnit.MICROS);
    model.addAttribute("news", page.news(choices, officer, moment, versions).orElse(""));
    model.addAttribute("address", choices.address());
    return "desk/inbox/news";
  }

  @PostMapping("/desk/saved")
  String save(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String choices,
      Officer officer,
      RedirectAttributes next) {
    var chosen = InboxChoices.parse(choices).first();
    boolean kept = saved.keep(officer, name, chosen.query());
    next.addFlashAttribute(
        kept ? "notice" : "problem",
        kept
            ? "Tampilan \"" + name.strip() + "\" tersimpan."
            : "Tampilan tidak tersimpan: beri nama sampai "
                + SavedFilters.LONGEST_NAME
                + " huruf; paling banyak "
                + SavedFilters.MOST
                + " tampilan.");
    return "redirect:" + chosen.address();
  }

  @PostMapping("/desk/saved/{id}/forget")
  String forget(@PathVariable long id, Officer officer, RedirectAttributes next) {
    saved.forget(officer, id);
    next.addFlashAttribute("notice", "Tampilan dihapus.");
    return "redirect:/desk";
  }
}
