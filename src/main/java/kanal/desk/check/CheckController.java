package kanal.desk.check;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The page, and the form on it. The PIN is posted, so that it stands in no address, no history and
/// no log.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/cek")
public final class CheckController {
  private static final String PAGE = "cek";
  private static final int LONGEST_INPUT = 40;
  private static final Pattern PIN = Pattern.compile("\\d{6}");

  private final CheckPage page;
  private final AgencyProperties agency;

  public CheckController(CheckPage page, AgencyProperties agency) {
    this.page = page;
    this.agency = agency;
  }

  @ModelAttribute("agency")
  String agency() {
    return agency.name();
  }

  @GetMapping
  String form() {
    return PAGE;
  }

  @PostMapping
  String check(
      @RequestParam(defaultValue = "") String number,
      @RequestParam(defaultValue = "") String pin,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    var typed = number.strip();
    var known =
        typed.length() > LONGEST_INPUT ? Optional.<TicketNumber>empty() : TicketNumber.in(typed);
    var digits = pin.replaceAll("[\\s-]", "");
    model.addAttribute("typed", known.map(TicketNumber::value).orElse(""));
    if (known.isEmpty() || !PIN.matcher(digits).matches()) {
      response.setStatus(HttpStatus.BAD_REQUEST.value());
      model.addAttribute(
          "problem",
          known.isEmpty()
              ? "Nomor laporan belum benar. Contohnya 2611-0001-3; mohon periksa lagi."
              : "PIN terdiri dari 6 angka. Mohon periksa lagi.");
      return PAGE;
    }
    switch (page.check(known.get(), digits, request.getRemoteAddr())) {
      case CheckPage.Answer.Shown(var ticket) -> model.addAttribute("ticket", ticket);
      case CheckPage.Answer.Wrong() -> {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        model.addAttribute("problem", "Nomor dan PIN itu tidak cocok. Mohon periksa lagi.");
      }
      case CheckPage.Answer.Wait() -> {
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        model.addAttribute(
            "problem",
            "Sudah terlalu sering dicoba. Coba lagi satu jam lagi, atau tulis STATUS lewat saluran"
                + " yang Anda pakai melapor.");
      }
    }
    return PAGE;
  }
}
