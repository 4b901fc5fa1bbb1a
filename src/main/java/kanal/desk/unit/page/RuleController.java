package kanal.desk.unit.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.unit.Rule;
import kanal.desk.unit.RuleKeeper;
import kanal.desk.unit.UnitFault;
import kanal.desk.unit.csv.RuleFile;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the rules that say whose a ticket is.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping(RuleController.PAGE)
public final class RuleController {
  static final String PAGE = "/desk/rules";
  private static final String BACK = "redirect:" + PAGE;

  private final RuleKeeper keeper;
  private final RulePage page;
  private final RuleFile file;

  RuleController(RuleKeeper keeper, RulePage page) {
    this.keeper = keeper;
    this.page = page;
    this.file = new RuleFile(keeper);
  }

  /// A rule, or what is tried, as an admin types it.
  public record Form(String topic, String region, String unit) {
    static Form empty() {
      return new Form("", "", "");
    }
  }

  /// @param topic of a report to try the rules with; empty when none is tried
  @GetMapping
  String rules(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String region,
      Model model) {
    var tried = new Form(topic, region, "");
    if (topic.isEmpty()) {
      return shown(Form.empty(), tried, Optional.empty(), model);
    }
    var typed = page.places().typed(region);
    var problem = Places.problem(typed);
    if (!problem.isEmpty()) {
      model.addAttribute("problem", problem);
      return shown(Form.empty(), tried, Optional.empty(), model);
    }
    var verdict = page.verdict(topic, page.places().code(typed));
    return shown(Form.empty(), tried, Optional.of(verdict), model);
  }

  @PostMapping
  String keep(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String region,
      @RequestParam String unit,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var typed = page.places().typed(region);
    var problem = Places.problem(typed);
    if (problem.isEmpty()) {
      var rule = new Rule(some(topic), page.places().code(typed), unit);
      problem =
          keeper.put(officer.name(), rule).stream()
              .map(UnitFault::words)
              .collect(Collectors.joining(" "));
    }
    if (problem.isEmpty()) {
      next.addFlashAttribute(
          "notice", "Aturan tersimpan. Berlaku untuk laporan yang masuk mulai sekarang.");
      return BACK;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", problem);
    return shown(new Form(topic, region, unit), Form.empty(), Optional.empty(), model);
  }

  @PostMapping("/remove")
  String remove(
      @RequestParam(defaultValue = "") String topic,
      @RequestParam(defaultValue = "") String region,
      Officer officer,
      RedirectAttributes next) {
    boolean removed = keeper.remove(officer.name(), some(topic), some(region));
    next.addFlashAttribute(
        removed ? "notice" : "problem",
        removed ? "Aturan dihapus." : "Aturan ini sudah tidak ada.");
    return BACK;
  }

  @GetMapping("/rules.csv")
  ResponseEntity<byte[]> export() {
    return Files.csv("aturan.csv", RuleFile.write(page.all()));
  }

  @PostMapping("/import")
  String take(
      @RequestParam MultipartFile csv,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws IOException {
    if (Files.taken(file.take(officer.name(), csv.getBytes()), "aturan", model, next)) {
      return BACK;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return shown(Form.empty(), Form.empty(), Optional.empty(), model);
  }

  private String shown(Form form, Form tried, Optional<String> verdict, Model model) {
    model.addAttribute("rules", page.view(verdict));
    model.addAttribute("form", form);
    model.addAttribute("tried", tried);
    return "desk/rules";
  }

  private static Optional<String> some(String typed) {
    return typed.isBlank() ? Optional.empty() : Optional.of(typed.strip());
  }
}
