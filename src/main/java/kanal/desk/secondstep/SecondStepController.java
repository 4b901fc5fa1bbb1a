package kanal.desk.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.OfficerSessions;
import kanal.desk.officer.PasswordCheck;
import kanal.desk.officer.RequiredSecondStep;
import kanal.desk.officer.SignedIn.Proof;
import kanal.desk.officer.Standing.Missing;
import kanal.desk.officer.Visit;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Where officers turn their second step on and off.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping(SecondStepController.PAGE)
public final class SecondStepController {
  static final String PAGE = "/desk/account/second-step";
  private static final String AGAIN = "redirect:" + PAGE;

  private final CurrentOfficer current;
  private final SecondSteps steps;
  private final PasswordCheck passwords;
  private final RequiredSecondStep required;
  private final OfficerSessions sessions;
  private final Audit audit;
  private final AgencyProperties agency;

  public SecondStepController(
      CurrentOfficer current,
      SecondSteps steps,
      PasswordCheck passwords,
      RequiredSecondStep required,
      OfficerSessions sessions,
      Audit audit,
      AgencyProperties agency) {
    this.current = current;
    this.steps = steps;
    this.passwords = passwords;
    this.required = required;
    this.sessions = sessions;
    this.audit = audit;
    this.agency = agency;
  }

  /// What the page shows.
  ///
  /// @param forced whether nothing else is open before it is on
  /// @param mustStay whether the agency asks for it
  /// @param secret that waits to be confirmed, in groups
  public record SecondStepView(
      boolean forced,
      boolean on,
      boolean mustStay,
      int recoveryCodesLeft,
      Optional<String> secret,
      Optional<QrPicture> picture) {
    @Override
    public String toString() {
      return "SecondStepView[***]";
    }
  }

  @GetMapping
  String page(HttpServletRequest request, HttpServletResponse response, Model model) {
    var visit = visit(request);
    var secret = steps.unconfirmed(visit.name());
    boolean on = visit.account().secondStep();
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    model.addAttribute(
        "step",
        new SecondStepView(
            visit.lacks(Missing.SECOND_STEP),
            on,
            required.of(visit.account().officer().role()),
            on ? steps.recoveryCodesLeft(visit.name()) : 0,
            secret.map(it -> it.replaceAll("(.{4})(?=.)", "$1 ")),
            secret.map(it -> QrPicture.of(Totp.address(it, agency.name(), visit.name())))));
    return "desk/second-step";
  }

  @PostMapping("/begin")
  String begin(@RequestParam String password, HttpServletRequest request, RedirectAttributes next) {
    var visit = visit(request);
    if (known(visit, password, next)) {
      steps.begin(visit.name());
    }
    return AGAIN;
  }

  @PostMapping("/confirm")
  String confirm(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var visit = visit(request);
    var recovery = steps.confirm(visit.name(), code);
    if (recovery.isEmpty()) {
      next.addFlashAttribute("problem", "Kode itu salah. Periksa jam ponsel Anda, lalu coba lagi.");
    } else {
      next.addFlashAttribute("recovery", recovery.get());
      sessions.put(visit.session().with(Proof.PASSWORD_AND_CODE), request, response);
    }
    return AGAIN;
  }

  @PostMapping("/off")
  String off(@RequestParam String password, HttpServletRequest request, RedirectAttributes next) {
    var visit = visit(request);
    if (known(visit, password, next)) {
      steps.off(visit.name());
      audit.note(visit.name(), "SECOND_STEP_OFF", Optional.empty());
      next.addFlashAttribute("notice", "Langkah kedua sudah dimatikan.");
    }
    return AGAIN;
  }

  private Visit visit(HttpServletRequest request) {
    var visit = current.visit(request);
    if (visit.byProvider()) {
      throw new AccessDeniedException("the provider asks for the second step");
    }
    return visit;
  }

  private boolean known(Visit visit, String password, RedirectAttributes next) {
    var problem =
        switch (passwords.check(visit.name(), password)) {
          case RIGHT -> "";
          case WRONG -> "Sandi salah. Silakan coba lagi.";
          case WAIT -> "Terlalu banyak percobaan. Mohon tunggu satu menit, lalu coba lagi.";
        };
    next.addFlashAttribute("problem", problem);
    return problem.isEmpty();
  }
}
