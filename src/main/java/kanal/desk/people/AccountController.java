package kanal.desk.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.Officer;
import kanal.desk.officer.OfficerSessions;
import kanal.desk.officer.Officers;
import kanal.desk.officer.PasswordCheck;
import kanal.desk.officer.Standing.Missing;
import kanal.desk.officer.Visit;
import kanal.desk.password.PasswordRules;
import kanal.desk.password.PasswordWords;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "Akun saya": what officers keep about themselves.
@ConditionalOnBuiltInDesk
@Controller
@RequestMapping("/desk/account")
public final class AccountController {
  private static final String AGAIN = "redirect:/desk/account";

  private final CurrentOfficer current;
  private final Officers officers;
  private final PasswordCheck passwords;
  private final PasswordRules rules;
  private final OfficerSessions sessions;
  private final People people;
  private final PeopleWords words;
  private final Audit audit;

  public AccountController(
      CurrentOfficer current,
      Officers officers,
      PasswordCheck passwords,
      PasswordRules rules,
      OfficerSessions sessions,
      People people,
      PeopleWords words,
      Audit audit) {
    this.current = current;
    this.officers = officers;
    this.passwords = passwords;
    this.rules = rules;
    this.sessions = sessions;
    this.people = people;
    this.words = words;
    this.audit = audit;
  }

  @GetMapping
  String account(Officer officer, HttpServletRequest request, Model model) {
    var visit = current.visit(request);
    model.addAttribute("byProvider", visit.byProvider());
    model.addAttribute("secondStep", visit.account().secondStep());
    model.addAttribute("roleName", officer.role().label());
    model.addAttribute(
        "unitNames",
        people.find(officer.name()).map(it -> words.units(it.units())).orElse(List.of()));
    return "desk/account";
  }

  @GetMapping("/password")
  String passwordPage(HttpServletRequest request, Model model) {
    var visit = own(request);
    model.addAttribute("forced", visit.lacks(Missing.OWN_PASSWORD));
    model.addAttribute("hint", PasswordWords.HINT);
    return "desk/password";
  }

  @PostMapping("/password")
  String password(
      @RequestParam(defaultValue = "") String old,
      @RequestParam String password,
      @RequestParam String again,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    var visit = own(request);
    boolean forced = visit.lacks(Missing.OWN_PASSWORD);
    var problem = forced ? Optional.<String>empty() : wrongOld(passwords.check(visit.name(), old));
    problem = problem.or(() -> wrongNew(visit, password, again));
    if (problem.isPresent()) {
      next.addFlashAttribute("problem", problem.get());
      return "redirect:/desk/account/password";
    }
    officers.changePassword(visit.name(), password);
    audit.note(visit.name(), "PASSWORD_CHANGED", Optional.empty());
    goOnHere(visit, request, response);
    next.addFlashAttribute(
        "notice", "Sandi Anda sudah diganti. Masuk di tempat lain sudah diakhiri.");
    return forced ? "redirect:/desk" : AGAIN;
  }

  @PostMapping("/keys")
  String keys(@RequestParam boolean on, Officer officer, RedirectAttributes next) {
    officers.setKeys(officer.name(), on);
    next.addFlashAttribute("notice", on ? "Tombol cepat menyala." : "Tombol cepat mati.");
    return AGAIN;
  }

  @PostMapping("/sessions/end")
  String endSessions(
      Officer officer,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes next) {
    officers.endSessions(officer.name());
    audit.note(officer.name(), "SIGNED_OUT_ELSEWHERE", Optional.empty());
    goOnHere(current.visit(request), request, response);
    next.addFlashAttribute("notice", "Anda sudah keluar di semua tempat lain.");
    return AGAIN;
  }

  /// Other sessions of this officer are over; the one at hand goes on.
  private void goOnHere(Visit visit, HttpServletRequest request, HttpServletResponse response) {
    officers
        .account(visit.name())
        .ifPresent(
            account -> sessions.put(visit.session().with(account.stamp()), request, response));
  }

  private Visit own(HttpServletRequest request) {
    var visit = current.visit(request);
    if (visit.byProvider()) {
      throw new AccessDeniedException("the provider keeps the password");
    }
    return visit;
  }

  private static Optional<String> wrongOld(PasswordCheck.Answer answer) {
    return switch (answer) {
      case RIGHT -> Optional.empty();
      case WRONG -> Optional.of("Sandi lama salah. Silakan coba lagi.");
      case WAIT ->
          Optional.of("Terlalu banyak percobaan. Mohon tunggu satu menit, lalu coba lagi.");
    };
  }

  private Optional<String> wrongNew(Visit visit, String password, String again) {
    if (!password.equals(again)) {
      return Optional.of("Kedua sandi baru tidak sama. Silakan ketik lagi.");
    }
    var names = List.of(visit.name(), visit.account().officer().displayName());
    var fault = rules.fault(password, names).map(PasswordWords::of);
    if (fault.isEmpty() && officers.know(visit.name(), password)) {
      return Optional.of("Itu sandi yang lama. Pilih yang baru.");
    }
    return fault;
  }
}
