package kanal.desk.apikey;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.desk.unit.Unit;
import kanal.desk.unit.Units;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which admins make and revoke keys.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping("/desk/keys")
public final class ApiKeyController {
  private static final String BACK = "redirect:/desk/keys";
  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N} ._-]{1,40}");
  private static final Pattern REGION = Pattern.compile("\\d{2}(\\.\\d{2,4}){0,3}");
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM yyyy", Locale.of("id", "ID"));

  private final ApiKeys keys;
  private final Units units;
  private final ZoneId zone;

  public ApiKeyController(ApiKeys keys, DeskDatabase database, AgencyProperties agency) {
    this.keys = keys;
    this.units = new Units(database.jdbc());
    this.zone = agency.zone();
  }

  /// A key on the page.
  public record Row(long id, String name, String rights, String sees, String made, boolean live) {}

  @GetMapping
  String list(Model model) {
    var all = units.all();
    model.addAttribute("keys", keys.all().stream().map(known -> row(known, all)).toList());
    model.addAttribute("units", all);
    model.addAttribute("rights", Right.values());
    return "desk/keys";
  }

  @PostMapping
  String make(
      @RequestParam String name,
      @RequestParam(name = "right", defaultValue = "") List<String> rights,
      @RequestParam(name = "unit", defaultValue = "") List<String> unit,
      @RequestParam(defaultValue = "") String region,
      Officer officer,
      RedirectAttributes next) {
    var wanted = wanted(name.strip(), rights, unit, region.strip());
    var problem = problem(wanted);
    if (problem.isPresent()) {
      next.addFlashAttribute("problem", problem.get());
      next.addFlashAttribute("typed", name);
    } else {
      next.addFlashAttribute("secret", keys.make(wanted, officer.name()));
      next.addFlashAttribute("secretOf", wanted.name());
    }
    return BACK;
  }

  @PostMapping("/{id}/revoke")
  String revoke(@PathVariable long id, Officer officer, RedirectAttributes next) {
    next.addFlashAttribute(
        "notice",
        keys.revoke(id, officer.name())
            ? "Kunci sudah dicabut. Mulai sekarang ditolak."
            : "Kunci itu sudah tidak berlaku.");
    return BACK;
  }

  private ApiKeys.Wanted wanted(
      String name, List<String> rights, List<String> unit, String region) {
    var known = units.all().stream().map(Unit::code).collect(Collectors.toSet());
    var chosen = EnumSet.noneOf(Right.class);
    for (var right : Right.values()) {
      if (rights.contains(right.name())) {
        chosen.add(right);
      }
    }
    return new ApiKeys.Wanted(
        name,
        chosen,
        unit.stream().filter(known::contains).collect(Collectors.toSet()),
        region.isEmpty() ? Optional.empty() : Optional.of(region));
  }

  private static Optional<String> problem(ApiKeys.Wanted wanted) {
    if (!NAME.matcher(wanted.name()).matches()) {
      return Optional.of("Nama kunci berisi 1 sampai 40 huruf, angka, atau spasi.");
    }
    if (wanted.rights().isEmpty()) {
      return Optional.of("Pilih paling sedikit satu hal yang boleh dilakukan.");
    }
    return wanted.region().filter(code -> !REGION.matcher(code).matches()).isPresent()
        ? Optional.of("Kode wilayah ditulis seperti 36.03 atau 36.03.18.")
        : Optional.empty();
  }

  private Row row(ApiKeys.Known known, List<Unit> all) {
    var key = known.key();
    var made = DAY.format(known.madeAt().atZone(zone)) + " oleh " + known.madeBy();
    var names =
        all.stream()
            .filter(unit -> known.units().contains(unit.code()))
            .map(Unit::name)
            .collect(Collectors.joining(", "));
    return new Row(
        key.id(),
        key.name(),
        rights(key.rights()),
        (names.isEmpty() ? "Semua unit" : names)
            + key.region().map(code -> ", wilayah " + code).orElse(""),
        made,
        known.live());
  }

  private static String rights(Set<Right> rights) {
    return rights.stream().sorted().map(Right::label).collect(Collectors.joining(" · "));
  }
}
