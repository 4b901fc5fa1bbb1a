package kanal.desk.page;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Decision;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.officer.Officer;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// The same for several tickets of a list. Each is decided on its own version: what somebody else
/// changed meanwhile stays picked, with the words that were typed.
@ConditionalOnBuiltInDesk
@Controller
public final class BulkController {
  private static final String TOPIC = "TOPIC";

  private final Casework casework;
  private final Topics topics;
  private final InstantSource clock = InstantSource.system();

  public BulkController(Casework casework, Topics topics) {
    this.casework = casework;
    this.topics = topics;
  }

  @PostMapping("/desk/bulk")
  String act(
      @RequestParam("do") String what,
      @RequestParam(name = "ticket", defaultValue = "") List<String> keys,
      @RequestParam Map<String, String> typed,
      Officer officer,
      RedirectAttributes next) {
    var back = "redirect:" + InboxChoices.parse(typed.getOrDefault("from", "")).address();
    if (!officer.decides()) {
      throw new AccessDeniedException("an auditor decides nothing");
    }
    var picked = Picked.all(keys);
    var words = typed.getOrDefault("words-" + what, "");
    var label = what.equals(TOPIC) ? "Ubah topik" : verb(what).label();
    keep(next, what, words, keys);
    if (picked.isEmpty()) {
      next.addFlashAttribute("problem", "Pilih laporannya dahulu.");
      return back;
    }
    if (!what.equals(TOPIC) && verb(what).needsWords() && words.isBlank()) {
      next.addFlashAttribute("problem", label + ": mohon diisi, warga akan membacanya.");
      return back;
    }
    report(next, label, picked, doer(what, words, typed.getOrDefault("topic", ""), officer));
    Optional.ofNullable(typed.get("focus")).ifPresent(it -> next.addFlashAttribute("focus", it));
    return back;
  }

  private static Verb verb(String what) {
    return switch (what) {
      case "VERIFY" -> Verb.VERIFY;
      case "POSTPONE" -> Verb.POSTPONE;
      case "ARCHIVE" -> Verb.ARCHIVE;
      default -> throw new NoSuchPage();
    };
  }

  private Function<Picked, Outcome> doer(String what, String words, String topic, Officer officer) {
    if (what.equals(TOPIC)) {
      if (topics.all().stream().noneMatch(known -> known.code().equals(topic))) {
        throw new NoSuchPage();
      }
      return it -> casework.changeTopic(officer, it.number(), it.version(), topic);
    }
    var decision = Decision.of(verb(what), words);
    var now = clock.instant();
    return it -> casework.act(officer, it.number(), it.version(), decision, now);
  }

  private static void report(
      RedirectAttributes next, String label, List<Picked> picked, Function<Picked, Outcome> doer) {
    int done = 0;
    var changed = new ArrayList<String>();
    var refused = new ArrayList<String>();
    for (var one : picked) {
      switch (doer.apply(one)) {
        case Outcome.Done() -> done++;
        case Outcome.Stale() -> changed.add(one.number().value());
        case Outcome.NotNow(),
            Outcome.ReadOnly(),
            Outcome.TooLong _,
            Outcome.UnitMissing(),
            Outcome.Unknown(),
            Outcome.WordsMissing() ->
            refused.add(one.number().value());
      }
    }
    if (done > 0) {
      next.addFlashAttribute("notice", label + ": " + done + " laporan tersimpan.");
    }
    var left = new ArrayList<>(changed);
    left.addAll(refused);
    if (!left.isEmpty()) {
      next.addFlashAttribute("problem", problem(label, changed, refused));
    }
    next.addFlashAttribute("picked", left);
    if (left.isEmpty()) {
      next.addFlashAttribute("typed", Map.of());
    }
  }

  private static String problem(String label, List<String> changed, List<String> refused) {
    var words = new StringBuilder();
    if (!changed.isEmpty()) {
      words
          .append("Baru saja diubah orang lain, jadi belum dilakukan: ")
          .append(String.join(", ", changed))
          .append(". Mohon periksa lagi. ");
    }
    if (!refused.isEmpty()) {
      words
          .append(label)
          .append(" tidak dapat dilakukan pada tahap ini: ")
          .append(String.join(", ", refused))
          .append('.');
    }
    return words.toString().strip();
  }

  /// Until it is known to have worked: nothing is picked or typed twice.
  private static void keep(RedirectAttributes next, String what, String words, List<String> keys) {
    next.addFlashAttribute(
        "picked", Picked.all(keys).stream().map(it -> it.number().value()).toList());
    next.addFlashAttribute("typed", Map.of(what, words));
  }
}
