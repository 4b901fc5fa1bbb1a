package kanal.desk.unit.page;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.unit.Tier;
import kanal.desk.unit.UnitFault;
import kanal.desk.unit.UnitKeeper;
import kanal.desk.unit.csv.UnitFile;
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

/// The page of the agency's units.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping(UnitController.PAGE)
public final class UnitController {
  static final String PAGE = "/desk/units";
  private static final String BACK = "redirect:" + PAGE;

  private final UnitKeeper keeper;
  private final UnitPage page;
  private final UnitFile file;

  UnitController(UnitKeeper keeper, UnitPage page) {
    this.keeper = keeper;
    this.page = page;
    this.file = new UnitFile(keeper);
  }

  @GetMapping
  String units(Model model) {
    return shown(UnitForm.empty(), model);
  }

  /// @param known whether a unit of this code is to be changed, rather than added
  @PostMapping
  String keep(
      @RequestParam String code,
      @RequestParam String name,
      @RequestParam Tier tier,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String parent,
      @RequestParam(defaultValue = "false") boolean known,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response) {
    var form = new UnitForm(code, name, tier, region, parent);
    var typed = page.places().typed(region);
    var problem = Places.problem(typed);
    if (problem.isEmpty()) {
      var unit = form.unit(page.places().code(typed));
      problem =
          words(known ? keeper.change(officer.name(), unit) : keeper.add(officer.name(), unit));
    }
    if (problem.isEmpty()) {
      next.addFlashAttribute("notice", "Unit " + form.name().strip() + " tersimpan.");
      return BACK;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("problem", problem);
    model.addAttribute("editing", known ? code : "");
    return shown(form, model);
  }

  @PostMapping("/close")
  String close(
      @RequestParam String code,
      @RequestParam(defaultValue = "") String heir,
      Officer officer,
      RedirectAttributes next) {
    return told(
        keeper.close(officer.name(), code, heir),
        "Unit dinonaktifkan. Laporan dan aturannya pindah ke penerusnya.",
        next);
  }

  @PostMapping("/open")
  String open(@RequestParam String code, Officer officer, RedirectAttributes next) {
    return told(keeper.reopen(officer.name(), code), "Unit aktif lagi.", next);
  }

  @GetMapping("/units.csv")
  ResponseEntity<byte[]> export() {
    return Files.csv("unit.csv", UnitFile.write(page.all()));
  }

  @PostMapping("/import")
  String take(
      @RequestParam MultipartFile csv,
      Officer officer,
      Model model,
      RedirectAttributes next,
      HttpServletResponse response)
      throws IOException {
    if (Files.taken(file.take(officer.name(), csv.getBytes()), "unit", model, next)) {
      return BACK;
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return shown(UnitForm.empty(), model);
  }

  private String shown(UnitForm form, Model model) {
    model.addAttribute("units", page.view());
    model.addAttribute("form", form);
    model.addAttribute("tiers", Tier.values());
    return "desk/units";
  }

  private static String told(Set<UnitFault> faults, String done, RedirectAttributes next) {
    next.addFlashAttribute(
        faults.isEmpty() ? "notice" : "problem", faults.isEmpty() ? done : words(faults));
    return BACK;
  }

  private static String words(Set<UnitFault> faults) {
    return faults.stream().map(UnitFault::words).collect(Collectors.joining(" "));
  }
}
