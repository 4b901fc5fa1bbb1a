package kanal.ops;

import java.security.Principal;
import java.time.InstantSource;
import java.util.List;
import kanal.bot.engine.Unavailable;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of what needs an operator, and what officers do there.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping("/desk/operator")
public final class OperatorController {
  private static final Logger LOG = LoggerFactory.getLogger(OperatorController.class);
  private static final String BACK = "redirect:/desk/operator";
  private static final String AWAY = "Penyimpanan sedang tidak dapat dihubungi. Coba lagi nanti.";

  private final List<Pile> piles;
  private final OperatorPage page;
  private final InstantSource clock;

  public OperatorController(List<Pile> piles, OperatorPage page, InstantSource clock) {
    this.piles = List.copyOf(piles);
    this.page = page;
    this.clock = clock;
  }

  @GetMapping
  String operator(Model model) {
    try {
      model.addAttribute("piles", piles.stream().map(page::view).toList());
    } catch (Unavailable away) {
      model.addAttribute("piles", List.of());
      model.addAttribute("problem", AWAY);
    }
    return "desk/operator";
  }

  /// @param id of one; all that wait when it is left out
  @PostMapping("/{name}/again")
  String again(
      @PathVariable String name,
      @RequestParam(defaultValue = "") String id,
      RedirectAttributes next) {
    var pile = pile(name);
    var ids = id.isEmpty() ? pile.all().stream().map(Waiting::id).toList() : List.of(id);
    var asked = ids.stream().filter(one -> pile.again(one, clock.instant())).count();
    if (asked > 0) {
      next.addFlashAttribute(
          "notice",
          asked + " dicoba lagi. Yang berhasil hilang dari daftar ini dalam beberapa detik.");
    } else {
      next.addFlashAttribute("problem", "Sudah tidak ada di daftar ini.");
    }
    return BACK;
  }

  @PostMapping("/{name}/discard")
  String discard(
      @PathVariable String name,
      @RequestParam String id,
      Principal officer,
      RedirectAttributes next) {
    if (pile(name).discard(id, officer.getName(), clock.instant())) {
      LOG.info("{} of {} was thrown away by {}", id, name, officer.getName());
      next.addFlashAttribute("notice", "Sudah dibuang.");
    } else {
      next.addFlashAttribute("problem", "Sudah tidak ada di daftar ini.");
    }
    return BACK;
  }

  /// With a token and not a plain address, so that no other page can start the download.
  @PostMapping("/{name}/export")
  ResponseEntity<StreamingResponseBody> export(@PathVariable String name, Principal officer) {
    var pile = pile(name);
    LOG.info("{} is exported by {}", name, officer.getName());
    // one thing at a time: all at once, with their files, may be more than memory holds
    StreamingResponseBody lines = out -> Export.write(pile, out);
    var disposition = ContentDisposition.attachment().filename(name + ".jsonl").build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType("application/jsonl"))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(lines);
  }

  @ExceptionHandler(Unavailable.class)
  String away(RedirectAttributes next) {
    next.addFlashAttribute("problem", AWAY);
    return BACK;
  }

  private Pile pile(String name) {
    return piles.stream()
        .filter(pile -> pile.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
