package kanal.desk.unit.page;

import java.nio.charset.StandardCharsets;
import kanal.desk.unit.csv.Imported;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// Hands files to admins and tells what became of theirs.
final class Files {
  private static final int MOST_EXPLAINED = 50;

  private Files() {}

  static ResponseEntity<byte[]> csv(String name, String text) {
    var disposition = ContentDisposition.attachment().filename(name).build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(text.getBytes(StandardCharsets.UTF_8));
  }

  /// Whether the file was taken; otherwise the page shows its bad lines.
  static boolean taken(Imported imported, String what, Model model, RedirectAttributes next) {
    if (imported.bad().isEmpty()) {
      next.addFlashAttribute("notice", imported.taken() + " " + what + " diambil dari berkas.");
      return true;
    }
    model.addAttribute(
        "problem",
        "Tidak ada yang diubah: "
            + imported.bad().size()
            + " kesalahan di dalam berkas. Perbaiki, lalu unggah lagi.");
    model.addAttribute("bad", imported.bad().stream().limit(MOST_EXPLAINED).toList());
    return false;
  }
}
