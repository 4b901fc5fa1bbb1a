package kanal.desk.secondstep;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.OfficerSessions;
import kanal.desk.officer.SignInLimiter;
import kanal.desk.officer.SignedIn.Proof;
import kanal.desk.officer.Standing.Missing;
import kanal.seal.Unopenable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Asks for the code after the password.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/signin/code")
public final class CodeController {
  private final CurrentOfficer current;
  private final SecondSteps steps;
  private final SignInLimiter limiter;
  private final OfficerSessions sessions;
  private final Audit audit;

  public CodeController(
      CurrentOfficer current,
      SecondSteps steps,
      SignInLimiter limiter,
      OfficerSessions sessions,
      Audit audit) {
    this.current = current;
    this.steps = steps;
    this.limiter = limiter;
    this.sessions = sessions;
    this.audit = audit;
  }

  @GetMapping
  String page(HttpServletRequest request, Model model) {
    var visit = current.visit(request);
    model.addAttribute("name", visit.name());
    return visit.lacks(Missing.CODE) ? "desk/signin-code" : "redirect:/desk";
  }

  @PostMapping
  String code(
      @RequestParam String code,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var visit = current.visit(request);
    if (!visit.lacks(Missing.CODE)) {
      return "redirect:/desk";
    }
    var key = "code " + visit.name();
    if (!limiter.begin(key)) {
      next.addFlashAttribute(
          "problem", "Terlalu banyak percobaan. Mohon tunggu satu menit, lalu coba lagi.");
      return "redirect:/desk/signin/code";
    }
    var problem = problem(visit.name(), code);
    if (!problem.isEmpty()) {
      audit.note(visit.name(), "WRONG_CODE", Optional.empty());
      next.addFlashAttribute("problem", problem);
      return "redirect:/desk/signin/code";
    }
    limiter.succeeded(key);
    audit.note(visit.name(), "SIGNED_IN", Optional.of("PASSWORD_AND_CODE"));
    sessions.put(visit.session().with(Proof.PASSWORD_AND_CODE), request, response);
    return "redirect:/desk";
  }

  /// What is wrong with a code; empty when it was taken.
  private String problem(String name, String code) {
    try {
      return steps.accept(name, code)
          ? ""
          : "Kode itu salah atau sudah dipakai. Tunggu kode berikutnya, lalu coba lagi.";
    } catch (Unopenable _) {
      return "Kode aplikasi tidak dapat diperiksa, karena kunci server ini sudah berganti. Pakai"
          + " salah satu kode pemulihan Anda, atau minta admin mematikan langkah kedua Anda.";
    }
  }
}
