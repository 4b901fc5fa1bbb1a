package kanal.learning;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page of the models, and what admins do there.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo(Role.ADMIN)
@RequestMapping("/desk/model")
public final class ModelController {
  private static final String BACK = "redirect:/desk/model";

  private final ModelPage page;
  private final ModelStore store;
  private final LiveModels models;
  private final Retraining retraining;
  private final Examples examples;
  private final Audit audit;

  ModelController(
      ModelPage page,
      ModelStore store,
      LiveModels models,
      Retraining retraining,
      Examples examples,
      Audit audit) {
    this.page = page;
    this.store = store;
    this.models = models;
    this.retraining = retraining;
    this.examples = examples;
    this.audit = audit;
  }

  @GetMapping
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  String model(Officer officer, Model model) throws IOException, UnusableModel {
    model.addAttribute("model", page.view(officer.isAdmin()));
    return "desk/model";
  }

  /// How far the training is, which a page asks every few seconds.
  @GetMapping("/run")
  @AllowedTo({Role.ADMIN, Role.AUDITOR})
  String run(Officer officer, Model model) {
    model.addAttribute("run", page.run());
    model.addAttribute("changes", officer.isAdmin());
    return "desk/model-parts :: run";
  }

  @PostMapping("/train")
  String train(Officer officer, RedirectAttributes next) {
    if (!retraining.begin(officer.name())) {
      next.addFlashAttribute("problem", "Pelatihan lain sedang berjalan.");
    }
    return BACK;
  }

  @PostMapping("/cancel")
  String cancel(Officer officer, RedirectAttributes next) {
    if (!retraining.cancel(officer.name())) {
      next.addFlashAttribute("problem", "Tidak ada pelatihan yang berjalan.");
    }
    return BACK;
  }

  @PostMapping("/activate")
  String activate(@RequestParam String version, Officer officer, RedirectAttributes next)
      throws IOException {
    return changed(
        officer,
        "MODEL_ACTIVATE",
        next,
        () -> {
          store.activate(version);
          return version;
        });
  }

  @PostMapping("/rollback")
  String rollback(Officer officer, RedirectAttributes next) throws IOException {
    return changed(officer, "MODEL_ROLLBACK", next, () -> store.rollback(Optional.empty()));
  }

  /// @param version nothing to let none read along
  @PostMapping("/shadow")
  String shadow(
      @RequestParam(defaultValue = "") String version, Officer officer, RedirectAttributes next)
      throws IOException {
    return changed(
        officer,
        "MODEL_SHADOW",
        next,
        () -> {
          store.shadow(Optional.of(version).filter(it -> !it.isEmpty()));
          return version.isEmpty() ? ModelStore.OFF : version;
        });
  }

  /// With a token and not a plain address, so that no other page can start the download.
  @PostMapping("/examples")
  ResponseEntity<StreamingResponseBody> export(Officer officer) {
    audit.note(officer.name(), "EXAMPLES_EXPORT", Optional.of(examples.count() + " examples"));
    StreamingResponseBody lines =
        out -> {
          var text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
          ExampleExport.write(examples.all(), text);
        };
    var disposition = ContentDisposition.attachment().filename("contoh.csv").build();
    return ResponseEntity.ok()
        .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .header("X-Content-Type-Options", "nosniff")
        .cacheControl(CacheControl.noStore())
        .body(lines);
  }

  /// A change of what reads; returns the version it ends with.
  private interface Change {
    String make() throws IOException, UnusableModel;
  }

  private String changed(Officer officer, String deed, RedirectAttributes next, Change change)
      throws IOException {
    try {
      var version = change.make();
      models.refresh();
      audit.note(officer.name(), deed, Optional.of(version));
      next.addFlashAttribute("notice", "Tersimpan. Berlaku dalam beberapa detik.");
    } catch (UnusableModel unusable) {
      next.addFlashAttribute("problem", ModelWords.why(unusable));
    }
    return BACK;
  }
}
