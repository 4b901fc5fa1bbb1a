package kanal.desk.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.OfficerName;
import kanal.desk.officer.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "Petugas": where admins keep people.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping(PeopleController.PAGE)
public final class PeopleController {
  static final String PAGE = "/desk/people";

  private final People people;
  private final PeoplePage page;

  public PeopleController(People people, PeoplePage page) {
    this.people = people;
    this.page = page;
  }

  @GetMapping
  String all(Model model) {
    model.addAttribute("people", page.all("", PeoplePage.nothing()));
    return "desk/people";
  }

  @PostMapping
  String add(
      @RequestParam String name,
      @RequestParam String displayName,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") Set<String> units,
      Officer admin,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var entry = new People.Entry(displayName, role, units);
    var result = people.add(admin, name, entry);
    if (result instanceof Result.PasswordGiven) {
      return after(result, OfficerName.of(name), "", next);
    }
    again(result, model, response);
    model.addAttribute("people", page.all(name, entry));
    return "desk/people";
  }

  @GetMapping("/{name}")
  String one(@PathVariable String name, Officer admin, HttpServletResponse response, Model model) {
    var person = people.find(name);
    if (person.isEmpty()) {
      return "redirect:" + PAGE;
    }
    // It may show a new password, this once.
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    var now =
        new People.Entry(person.get().displayName(), person.get().role(), person.get().units());
    model.addAttribute("person", page.one(person.get(), now, admin));
    return "desk/person";
  }

  @PostMapping("/{name}")
  String change(
      @PathVariable String name,
      @RequestParam String displayName,
      @RequestParam Role role,
      @RequestParam(defaultValue = "") Set<String> units,
      Officer admin,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var entry = new People.Entry(displayName, role, units);
    var result = people.change(admin, name, entry);
    var person = people.find(name);
    if (result instanceof Result.Done || person.isEmpty()) {
      return after(result, name, "Perubahan tersimpan.", next);
    }
    again(result, model, response);
    model.addAttribute("person", page.one(person.get(), entry, admin));
    return "desk/person";
  }

  @PostMapping("/{name}/deactivate")
  String deactivate(@PathVariable String name, Officer admin, RedirectAttributes next) {
    return after(people.deactivate(admin, name), name, "Petugas ini tidak dapat masuk lagi.", next);
  }

  @PostMapping("/{name}/activate")
  String activate(@PathVariable String name, Officer admin, RedirectAttributes next) {
    return after(people.activate(admin, name), name, "", next);
  }

  @PostMapping("/{name}/password")
  String password(@PathVariable String name, Officer admin, RedirectAttributes next) {
    return after(people.newPassword(admin, name), name, "", next);
  }

  @PostMapping("/{name}/second-step/off")
  String secondStepOff(@PathVariable String name, Officer admin, RedirectAttributes next) {
    return after(
        people.resetSecondStep(admin, name), name, "Langkah kedua petugas ini dimatikan.", next);
  }

  /// The page once more with what the admin typed.
  private static void again(Result result, Model model, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", PeopleWords.problem(result));
  }

  private static String after(Result result, String name, String done, RedirectAttributes next) {
    if (result instanceof Result.PasswordGiven(var password)) {
      next.addFlashAttribute("password", password);
    } else if (result instanceof Result.Done) {
      next.addFlashAttribute("notice", done);
    } else {
      next.addFlashAttribute("problem", PeopleWords.problem(result));
    }
    next.addAttribute("name", name);
    return "redirect:" + PAGE + "/{name}";
  }
}
