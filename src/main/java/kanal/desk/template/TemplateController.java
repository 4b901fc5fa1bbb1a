package kanal.desk.template;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Verb;
import kanal.desk.officer.AllowedTo;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The page where templates are kept.
@ConditionalOnBuiltInDesk
@Controller
@AllowedTo({Role.UNIT_LEAD, Role.ADMIN})
@RequestMapping(TemplateController.PAGE)
public final class TemplateController {
  static final String PAGE = "/desk/templates";

  private final Templates templates;

  public TemplateController(Templates templates) {
    this.templates = templates;
  }

  /// The templates of a verb.
  record Shelf(String code, String label, List<Template> templates) {}

  @GetMapping
  String all(Model model) {
    var all = templates.all();
    model.addAttribute(
        "shelves",
        Arrays.stream(Verb.values())
            .filter(Verb::needsWords)
            .map(verb ->
                new Shelf(
                    verb.name(),
                    verb.label(),
                    all.stream().filter(template -> template.verb() == verb).toList()))
            .toList());
    model.addAttribute("longestName", Templates.LONGEST_NAME);
    model.addAttribute("longestWords", Casework.LONGEST_WORDS);
    return "desk/templates";
  }

  @PostMapping
  String keep(
      @RequestParam(required = false) @Nullable Long id,
      @RequestParam Verb verb,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String words,
      Officer officer,
      RedirectAttributes next) {
    switch (templates.keep(officer, Optional.ofNullable(id), verb, name, words)) {
      case KEPT -> next.addFlashAttribute("notice", "Templat tersimpan.");
      case GONE -> next.addFlashAttribute("problem", "Templat ini sudah dihapus.");
      case NAME_TAKEN -> {
        next.addFlashAttribute("problem", "Sudah ada templat bernama itu. Mohon pilih nama lain.");
        keepTyped(next, verb, name, words);
      }
      case NOT_WHOLE -> {
        next.addFlashAttribute("problem", "Nama dan isi templat harus diisi.");
        keepTyped(next, verb, name, words);
      }
    }
    return "redirect:" + PAGE;
  }

  private static void keepTyped(RedirectAttributes next, Verb verb, String name, String words) {
    next.addFlashAttribute("typedVerb", verb.name());
    next.addFlashAttribute("typedName", name);
    next.addFlashAttribute("typedWords", words);
  }

  @PostMapping("/{id}/remove")
  String remove(@PathVariable long id, Officer officer, RedirectAttributes next) {
    templates.remove(officer, id);
    next.addFlashAttribute("notice", "Templat dihapus.");
    return "redirect:" + PAGE;
  }
}
