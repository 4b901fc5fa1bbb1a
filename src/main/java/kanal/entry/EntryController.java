package kanal.entry;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.TicketPins;
import kanal.bot.engine.Unavailable;
import kanal.bot.prompt.Checking;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The form, and the receipt to read out or to print.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo({Role.OFFICER, Role.UNIT_LEAD, Role.ADMIN})
@RequestMapping("/desk/entry")
public final class EntryController {
  private static final String PAGE = "desk/entry";
  private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.of("id", "ID"));

  private final EntryDesk desk;
  private final TicketPins pins;
  private final ObjectProvider<Checking> checking;
  private final ZoneId zone;
  private final InstantSource clock;

  public EntryController(
      EntryDesk desk,
      TicketPins pins,
      ObjectProvider<Checking> checking,
      AgencyProperties agency,
      InstantSource clock) {
    this.desk = desk;
    this.pins = pins;
    this.checking = checking;
    this.zone = agency.zone();
    this.clock = clock;
  }

  /// What is read out to the citizen.
  public record Receipt(
      String number, String pin, String title, String by, String way, String page) {
    @Override
    public String toString() {
      return "Receipt[" + number + "]";
    }
  }

  @ModelAttribute("ways")
  Way[] ways() {
    return Way.values();
  }

  @ModelAttribute("today")
  String today() {
    return LocalDate.ofInstant(clock.instant(), zone).toString();
  }

  @GetMapping
  String form(Model model) {
    model.addAttribute("form", EntryForm.empty(UUID.randomUUID().toString()));
    return PAGE;
  }

  @PostMapping
  String enter(
      @RequestParam String token,
      @RequestParam(defaultValue = "") String way,
      @RequestParam(defaultValue = "") String words,
      @RequestParam(defaultValue = "") String place,
      @RequestParam(defaultValue = "") String day,
      @RequestParam(defaultValue = "") String contact,
      @RequestParam(defaultValue = "false") boolean anonymous,
      @RequestParam(defaultValue = "false") boolean secret,
      Officer officer,
      Model model) {
    var form = new EntryForm(token, way, words, place, day, contact, anonymous, secret);
    var problem = form.problem(LocalDate.ofInstant(clock.instant(), zone));
    if (problem.isPresent()) {
      return again(form, problem.get(), model);
    }
    try {
      return desk.enter(form, officer)
          .map(_ -> "redirect:/desk/entry/" + token)
          .orElseGet(() ->
              again(
                  form, "Laporan ini belum dapat dicatat. Isinya disimpan untuk operator.", model));
    } catch (Unavailable _) {
      return again(
          form, "Penyimpanan sedang tidak dapat dihubungi. Coba kirim lagi sebentar lagi.", model);
    }
  }

  @GetMapping("/{token}")
  String receipt(@PathVariable String token, Model model) {
    var entered =
        TOKEN.matcher(token).matches() ? desk.find(token) : Optional.<EntryDesk.Entered>empty();
    model.addAttribute(
        "receipt",
        entered
            .map(this::receipt)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
    return "desk/entry-receipt";
  }

  private static String again(EntryForm form, String problem, Model model) {
    model.addAttribute("form", form);
    model.addAttribute("problem", problem);
    return PAGE;
  }

  private Receipt receipt(EntryDesk.Entered entered) {
    var report = entered.report();
    return new Receipt(
        report.number().value(),
        pins.of(report.number()),
        report.title(),
        DAY.format(report.verifyBy()),
        entered.way().label(),
        checking.stream().map(Checking::page).findFirst().orElse(""));
  }
}
