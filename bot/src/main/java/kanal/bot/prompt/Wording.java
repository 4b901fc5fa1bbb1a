package kanal.bot.prompt;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topics;
import kanal.bot.form.Slot;
import kanal.bot.message.SmsText;

/// The words for prompts in one language.
final class Wording {
  /// Three of them still fit a receipt of one segment.
  private static final int LONGEST_LISTED = 19;

  private final Phrases phrases;
  private final Topics topics;
  private final SummaryWords summaries;
  private final Dates dates;
  private final Map<String, String> always;
  private final Optional<Checking> checking;

  Wording(
      Phrases phrases,
      Topics topics,
      String agency,
      String emergency,
      Optional<Checking> checking) {
    this.checking = checking;
    this.phrases = phrases;
    this.topics = topics;
    dates = new Dates(phrases);
    summaries = new SummaryWords(phrases, topics, dates);
    always = Map.of("agency", agency, "emergency", emergency);
  }

  String of(Prompt prompt, boolean terse) {
    return switch (prompt) {
      case Prompt.Welcome() -> say("welcome", terse, Map.of());
      case Prompt.Help() -> say("help", terse, Map.of());
      case Prompt.AskWhat(var reason) -> say(asked("ask_what", reason), terse, Map.of());
      case Prompt.AskWhere(var reason) -> say(asked("ask_where", reason), terse, Map.of());
      case Prompt.AskWhen(var reason) -> say(asked("ask_when", reason), terse, Map.of());
      case Prompt.Check(var summary, var _, var changed) ->
          say("check", terse, summaries.values(summary), Map.of("changed", changed(changed)));
      case Prompt.ChooseChange() -> say("choose_change", terse, Map.of());
      case Prompt.ChooseTopic(var _) -> say("choose_topic", terse, Map.of());
      case Prompt.Receipt receipt -> receipt(receipt, terse);
      case Prompt.FiledForYou(var number, var summary, var by) ->
          say(
              "filed_for_you",
              terse,
              summaries.values(summary),
              by(by),
              numbered(number),
              pin(number, terse));
      case Prompt.HandedToOfficer(var number, var by) ->
          say("handed_to_officer", terse, by(by), numbered(number), pin(number, terse));
      case Prompt.DataWish(var number, var erasure, var by) ->
          say(
              erasure ? "data_wish.erase" : "data_wish.see",
              terse,
              by(by),
              numbered(number),
              pin(number, terse));
      case Prompt.Corrected(var number, var summary) ->
          say("corrected", terse, summaries.values(summary), numbered(number));
      case Prompt.Added(var number) -> say("added", terse, numbered(number));
      case Prompt.Discarded() -> say("discarded", terse, Map.of());
      case Prompt.Withdrawn(var number) -> say("withdrawn", terse, numbered(number));
      case Prompt.TooLate(var number) -> say("too_late", terse, numbered(number));
      case Prompt.NothingToCancel() -> say("nothing_to_cancel", terse, Map.of());
      case Prompt.NothingToChange() -> say("nothing_to_change", terse, Map.of());
      case Prompt.Reports(var reports) -> reports(reports, terse);
      case Prompt.DraftWaiting(var summary) ->
          summary.title().isEmpty()
              ? say("draft_waiting.untold", terse, Map.of())
              : say("draft_waiting", terse, summaries.values(summary));
      case Prompt.NotUnderstood() -> say("not_understood", terse, Map.of());
      case Prompt.CannotRead() -> say("cannot_read", terse, Map.of());
      case Prompt.FileRefused() -> say("file_refused", terse, Map.of());
      case Prompt.YouAreWelcome() -> say("you_are_welcome", terse, Map.of());
      case Prompt.Emergency() -> say("emergency", terse, Map.of());
      case Prompt.News(var number, var stage, var words, var by) ->
          say(
              promised("news." + key(stage), by),
              terse,
              by(by),
              numbered(number),
              Map.of("words", words.map(some -> (terse ? " " : "\n") + some).orElse("")));
      case Prompt.Rate(var number) -> say("rate", terse, numbered(number));
      case Prompt.Reopened(var number) -> say("reopened", terse, numbered(number));
      case Prompt.WhichReport(var reports) ->
          say(
              "which_report",
              terse,
              Map.of("list", brief(reports), "new", Integer.toString(reports.size() + 1)));
      case Prompt.OfferHuman() -> say("offer_human", terse, Map.of());
      case Prompt.NameHidden() -> say("name_hidden", terse, Map.of());
      case Prompt.TextSecret() -> say("text_secret", terse, Map.of());
      case Prompt.GoesOn(var number, var by) -> say("goes_on", terse, by(by), numbered(number));
      case Prompt.OfficerWrote(var number, var words, var question, var by) ->
          say(
              question ? "officer_asks" : promised("officer_wrote", by),
              terse,
              by(by),
              numbered(number),
              Map.of("words", words));
      case Prompt.LanguageChosen() -> say("language_chosen", terse, Map.of());
    };
  }

  String label(Choice choice) {
    return switch (choice) {
      case Choice.OfDraft _, Choice.OfDone _, Choice.Other _ ->
          phrase("choice." + Choices.key(choice));
      case Choice.About(var topic) -> summaries.name(topics.of(topic));
      case Choice.For(var number) -> number.value();
    };
  }

  String phrase(String key) {
    return phrases.get(key, false);
  }

  List<String> list(String key) {
    return phrases.list(key);
  }

  String subject(Prompt prompt) {
    return prompt
        .about()
        .map(number -> say("subject.number", false, numbered(number)))
        .orElseGet(() -> phrase("subject.none"));
  }

  private String receipt(Prompt.Receipt receipt, boolean terse) {
    var shown = receipt.missing().isEmpty() && !(terse && unwritable(receipt.summary()));
    var vague = shown ? "receipt" : "receipt.vague";
    var likely = receipt.choices().isEmpty() ? vague : "receipt.likely";
    var key = receipt.asks() ? "receipt.incomplete" : likely;
    return say(
        key,
        terse,
        summaries.values(receipt.summary()),
        Map.of("topics", numbered(receipt.choices())),
        by(receipt.verifyBy()),
        numbered(receipt.number()),
        pin(receipt.number(), terse),
        Map.of(
            "minutes",
            Long.toString(receipt.undoMinutes()),
            "missing",
            missing(receipt.missing())));
  }

  /// Whether the place is in a script of which an SMS would show nothing.
  private static boolean unwritable(Summary summary) {
    return summary
        .where()
        .map(Place::words)
        .filter(words -> !words.isBlank() && SmsText.toGsm7(words).isBlank())
        .isPresent();
  }

  /// "1 Kesehatan; 2 Bantuan sosial": in one line, for where every character counts.
  private String numbered(List<Choice> choices) {
    var line = new StringJoiner("; ");
    for (int i = 0; i < choices.size(); i++) {
      line.add((i + 1) + " " + Template.cut(label(choices.get(i)), LONGEST_LISTED));
    }
    return line.toString();
  }

  /// "Sudah diubah: tempatnya.", or nothing.
  private String changed(Set<Slot> slots) {
    if (slots.isEmpty()) {
      return "";
    }
    var names = new StringJoiner(", ");
    slots.stream()
        .sorted()
        .map(slot -> phrase("choice.change_" + slot.name().toLowerCase(Locale.ROOT)))
        .forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    return say("check.changed", false, Map.of("fields", names.toString()));
  }

  /// The numbers to choose from, with as much of each title as fits.
  private static String brief(List<Prompt.Reports.Entry> reports) {
    var lines = new StringJoiner("; ");
    for (int i = 0; i < reports.size(); i++) {
      lines.add((i + 1) + " " + Template.cut(reports.get(i).title(), LONGEST_LISTED));
    }
    return lines.toString();
  }

  private String missing(List<Slot> slots) {
    var lines = new StringBuilder();
    for (int i = 0; i < slots.size(); i++) {
      var question = phrase("missing." + slots.get(i).name().toLowerCase(Locale.ROOT));
      lines.append(i == 0 ? "" : "\n").append(i + 1).append(". ").append(question);
    }
    return lines.toString();
  }

  private String reports(List<Prompt.Reports.Entry> reports, boolean terse) {
    if (reports.isEmpty()) {
      return say("reports.none", terse, Map.of());
    }
    // Two lines of the longest stage still fit one segment.
    var shown = terse ? reports.subList(0, Math.min(2, reports.size())) : reports;
    var lines = shown.stream().map(entry -> line(entry, terse)).toList();
    return say("reports", terse, Map.of("list", String.join("\n", lines)));
  }

  private String line(Prompt.Reports.Entry entry, boolean terse) {
    var key = promised("stage." + key(entry.stage()), entry.by());
    var stage = say(key, terse, by(entry.by()));
    return say(
        "reports.line",
        terse,
        numbered(entry.number()),
        Map.of("title", entry.title(), "stage", stage));
  }

  /// The key of the phrase that names a day, where there is a day and such a phrase.
  private String promised(String key, Optional<LocalDate> by) {
    return by.map(_ -> key + ".by").filter(phrases::has).orElse(key);
  }

  private Map<String, String> by(Optional<LocalDate> day) {
    return day.map(this::by).orElse(Map.of());
  }

  private Map<String, String> by(LocalDate day) {
    return Map.of("date", dates.whole(day), "date_short", dates.brief(day));
  }

  private static Map<String, String> numbered(TicketNumber number) {
    return Map.of("number", number.value());
  }

  /// The PIN in words that follow the number; nothing when there is no page to use it on.
  private Map<String, String> pin(TicketNumber number, boolean terse) {
    var words = checking.map(known -> say(known.key(), terse, known.values(number)));
    return Map.of("pin", words.orElse(""));
  }

  private static String key(Stage stage) {
    return stage.name().toLowerCase(Locale.ROOT);
  }

  /// The key for a reason, or the plain one where the language has no words for it.
  private String asked(String key, Optional<String> reason) {
    return reason.map(why -> key + "." + why).filter(phrases::has).orElse(key);
  }

  @SafeVarargs
  private String say(String key, boolean terse, Map<String, String>... values) {
    var all = new HashMap<>(always);
    for (var some : values) {
      all.putAll(some);
    }
    return phrases.template(key, terse).filled(all);
  }
}
