package kanal.desk.webhook;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page on which admins make and stop webhooks and see what could not be told.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping("/desk/webhooks")
public final class WebhookController {
  private static final String BACK = "redirect:/desk/webhooks";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("id", "ID"));

  private final Webhooks webhooks;
  private final Deliveries deliveries;
  private final AddressGuard guard;
  private final ZoneId zone;

  WebhookController(
      Webhooks webhooks, Deliveries deliveries, AddressGuard guard, AgencyProperties agency) {
    this.webhooks = webhooks;
    this.deliveries = deliveries;
    this.guard = guard;
    this.zone = agency.zone();
  }

  /// A webhook on the page.
  public record Row(long id, String url, String events, String made, long waiting, boolean live) {}

  /// Something that could not be told.
  public record DeadRow(long id, String url, String what, String reason, String technical) {}

  @GetMapping
  String list(Model model) {
    model.addAttribute("webhooks", webhooks.all().stream().map(this::row).toList());
    model.addAttribute("dead", deliveries.dead().stream().map(this::row).toList());
    model.addAttribute("events", Event.values());
    return "desk/webhooks";
  }

  @PostMapping
  String make(
      @RequestParam String url,
      @RequestParam(name = "event", defaultValue = "") List<String> events,
      Officer officer,
      RedirectAttributes next) {
    var chosen = chosen(events);
    switch (Target.check(url, guard)) {
      case Target.Checked.Not(var why) -> problem(next, url, why);
      case Target.Checked.Fine _ when chosen.isEmpty() ->
          problem(next, url, "Pilih paling sedikit satu kabar.");
      case Target.Checked.Fine(var address) -> {
        show(next, address, webhooks.make(address, chosen, officer.name()));
      }
    }
    return BACK;
  }

  @PostMapping("/{id}/secret")
  String renew(@PathVariable long id, Officer officer, RedirectAttributes next) {
    webhooks
        .renew(id, officer.name())
        .ifPresentOrElse(
            renewed -> show(next, renewed.url(), renewed.secret()),
            () -> next.addFlashAttribute("notice", "Alamat itu sudah tidak dikabari."));
    return BACK;
  }

  private static void show(RedirectAttributes next, String url, String secret) {
    next.addFlashAttribute("secret", secret);
    next.addFlashAttribute("secretOf", url);
  }

  @PostMapping("/{id}/stop")
  String stop(@PathVariable long id, Officer officer, RedirectAttributes next) {
    next.addFlashAttribute(
        "notice",
        webhooks.stop(id, officer.name())
            ? "Sudah dihentikan. Alamat itu tidak dikabari lagi."
            : "Alamat itu memang sudah tidak dikabari.");
    return BACK;
  }

  @PostMapping("/dead/{id}/again")
  String again(@PathVariable long id, RedirectAttributes next) {
    next.addFlashAttribute(
        "notice",
        deliveries.again(id)
            ? "Dicoba lagi. Bila berhasil, hilang dari daftar ini."
            : "Sudah tidak ada di daftar ini.");
    return BACK;
  }

  private static void problem(RedirectAttributes next, String typed, String why) {
    next.addFlashAttribute("problem", why);
    next.addFlashAttribute("typed", typed);
  }

  private static Set<Event> chosen(List<String> names) {
    var chosen = EnumSet.noneOf(Event.class);
    for (var event : Event.values()) {
      if (names.contains(event.name())) {
        chosen.add(event);
      }
    }
    return chosen;
  }

  private Row row(Webhook webhook) {
    return new Row(
        webhook.id(),
        webhook.url(),
        webhook.events().stream().sorted().map(Event::label).collect(Collectors.joining(" · ")),
        time(webhook.madeAt()) + " oleh " + webhook.madeBy(),
        deliveries.waiting(webhook.id()),
        webhook.live());
  }

  private DeadRow row(Deliveries.Dead dead) {
    return new DeadRow(
        dead.id(),
        dead.url(),
        "Laporan " + dead.number() + ", " + Event.of(dead.event()).label().toLowerCase(Locale.ROOT),
        reason(dead.reason()),
        dead.reason() + ", " + time(dead.at()));
  }

  private static String reason(String recorded) {
    if (recorded.startsWith("HTTP ")) {
      return "Alamat itu menolak.";
    }
    return switch (recorded) {
      case Postman.NOT_ALLOWED ->
          "Alamat itu ada di dalam jaringan sendiri, dan itu tidak diizinkan.";
      case Postman.NO_SECRET ->
          "Rahasianya tidak dapat dibuka, karena kunci server ini sudah berganti. Beri alamat itu"
              + " rahasia baru, lalu coba lagi.";
      default -> "Alamat itu tidak menjawab.";
    };
  }

  private String time(Instant at) {
    return TIME.format(at.atZone(zone));
  }
}
