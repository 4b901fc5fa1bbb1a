package kanal.rights;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import kanal.bot.engine.Unavailable;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// "Hak warga": where admins carry out what people wish about their data. What is typed to find
/// somebody travels in bodies only; addresses of pages stay in browsers' histories and in logs.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping(RightsController.PAGE)
public final class RightsController {
  static final String PAGE = "/desk/rights";
  private static final String BACK = "redirect:" + PAGE;
  private static final int LONGEST = 200;

  private final PersonRights rights;
  private final RightsPage page;
  private final ProcessingRecord record;

  public RightsController(PersonRights rights, RightsPage page, ProcessingRecord record) {
    this.rights = rights;
    this.page = page;
    this.record = record;
  }

  @GetMapping
  String rights(Model model) {
    model.addAttribute("rights", page.view());
    return "desk/rights";
  }

  @GetMapping("/record")
  String record(Model model) {
    model.addAttribute("record", record.sections());
    return "desk/processing-record";
  }

  @PostMapping("/find")
  String find(
      @RequestParam String typed, Officer admin, Model model, HttpServletResponse response) {
    response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
    var words = typed.strip();
    model.addAttribute("rights", page.view());
    if (words.length() > LONGEST) {
      model.addAttribute("problem", "Terlalu panjang. Tulis satu nomor atau satu alamat.");
      return "desk/rights";
    }
    var holding = rights.find(words, admin.name());
    model.addAttribute("found", page.found(words, holding, rights.tickets(holding)));
    return "desk/rights";
  }

  @PostMapping("/export")
  ResponseEntity<byte[]> export(@RequestParam String typed, Officer admin) throws IOException {
    var out = new ByteArrayOutputStream();
    rights.export(rights.find(typed, admin.name()), admin.name(), out);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename("data-warga.zip").build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(out.toByteArray());
  }

  @PostMapping("/erase")
  String erase(@RequestParam String typed, Officer admin, RedirectAttributes next) {
    var holding = rights.find(typed, admin.name());
    int erased = rights.erase(holding, admin.name());
    next.addFlashAttribute(
        "notice",
        "Sudah dihapus: isi %d laporan dan %d percakapan. Angka statistik tetap."
            .formatted(erased, holding.conversations().size()));
    return BACK;
  }

  /// @param restricted whether to keep and not use, or to use again
  @PostMapping("/restrict")
  String restrict(
      @RequestParam String typed,
      @RequestParam boolean restricted,
      Officer admin,
      RedirectAttributes next) {
    rights.restrict(rights.find(typed, admin.name()), restricted, admin.name());
    next.addFlashAttribute(
        "notice",
        restricted
            ? "Sudah dibatasi: datanya disimpan dan tidak dipakai."
            : "Pembatasan dicabut: laporannya dikerjakan lagi.");
    return BACK;
  }

  @ExceptionHandler(Unavailable.class)
  String away(RedirectAttributes next) {
    next.addFlashAttribute(
        "problem",
        "Penyimpanan sedang tidak dapat dihubungi. Tidak semua terlaksana; ulangi nanti.");
    return BACK;
  }
}
