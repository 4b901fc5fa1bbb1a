package kanal.desk.report;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/// The page of figures, and the files behind it.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo({Role.UNIT_LEAD, Role.ADMIN, Role.AUDITOR})
@RequestMapping(ReportController.PAGE)
public final class ReportController {
  static final String PAGE = "/desk/pantau";

  private static final String DAYS = "7|30|90";

  private final ReportPage page;
  private final TicketFile file;
  private final Audit audit;

  ReportController(ReportPage page, TicketFile file, Audit audit) {
    this.page = page;
    this.file = file;
    this.audit = audit;
  }

  /// @param days until today; counts when no period is typed
  @GetMapping
  String report(
      @RequestParam(defaultValue = "") String days,
      @RequestParam(defaultValue = "") String from,
      @RequestParam(defaultValue = "") String to,
      Officer officer,
      Model model) {
    boolean wanted = !from.isBlank() || !to.isBlank();
    var typed = Period.typed(from, to);
    if (wanted && typed.isEmpty()) {
      model.addAttribute(
          "problem",
          "Tanggalnya belum benar: isi keduanya, berurutan, paling lama "
              + Period.MOST_DAYS
              + " hari.");
    }
    int last = days.matches(DAYS) ? Integer.parseInt(days) : Period.USUAL_DAYS;
    var period = typed.orElseGet(() -> Period.last(last, page.today()));
    model.addAttribute(
        "report",
        page.view(officer, period, typed.isPresent() ? Optional.empty() : Optional.of(last)));
    return "desk/report";
  }

  /// The numbers of the page.
  @PostMapping("/figures")
  void figures(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String separator,
      Officer officer,
      HttpServletResponse response)
      throws IOException {
    var period = period(from, to);
    audit.note(officer.name(), "EXPORT_FIGURES", Optional.of(period.toString()));
    begin(response, "pantau", period);
    var view = page.view(officer, period, Optional.empty());
    FigureFile.write(view, separator(separator), response.getOutputStream());
  }

  /// The tickets of a period. With a token and not a plain address, so that no other page can start
  /// the download.
  @PostMapping("/tickets")
  void tickets(
      @RequestParam String from,
      @RequestParam String to,
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String channel,
      @RequestParam(defaultValue = "") String stage,
      @RequestParam(defaultValue = "") String separator,
      @RequestParam(defaultValue = "") String secret,
      Officer officer,
      HttpServletResponse response)
      throws IOException {
    var period = period(from, to);
    boolean secretWords = secret.equals("yes") && officer.isAdmin();
    var choice =
        new ExportChoice(
            period,
            officer.scope(),
            chosen(topic),
            chosen(channel),
            Arrays.stream(Stage.values()).filter(one -> one.name().equals(stage)).findFirst(),
            secretWords,
            separator(separator));
    audit.note(
        officer.name(),
        "EXPORT_TICKETS",
        Optional.of(period + (secretWords ? ", with secret words" : "")));
    begin(response, "laporan", period);
    file.write(choice, response.getOutputStream());
  }

  // Straight into the answer: an asynchronous one would be cut off after half a minute, and slow
  // lines take longer.
  private static void begin(HttpServletResponse response, String name, Period period) {
    response.setContentType("text/csv;charset=UTF-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"%s-%s.csv\"".formatted(name, period));
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
  }

  private static Period period(String from, String to) {
    return Period.typed(from, to)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
  }

  private static char separator(String chosen) {
    return chosen.equals("semicolon") ? ';' : ',';
  }

  private static Optional<String> chosen(String value) {
    return value.isBlank() ? Optional.empty() : Optional.of(value);
  }
}
