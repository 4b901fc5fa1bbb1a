package kanal.nlp.agency;

import java.util.Formatter;
import java.util.Locale;
import kanal.nlp.evaluate.Confusion;
import kanal.nlp.evaluate.Evaluation;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.store.ModelCard;
import kanal.nlp.store.Scores;
import kanal.nlp.topic.Recipe;

/// A model's card, in Markdown, for people.
final class CardText {
  private final Formatter text = new Formatter(Locale.ROOT);

  private CardText() {}

  static String of(
      ModelCard card,
      LabelledFile file,
      Recipe recipe,
      int corpus,
      Evaluation evaluation,
      Confusion confusion) {
    var writing = new CardText();
    writing.head(card, file, recipe, corpus);
    writing.scores(card);
    writing.topics(evaluation);
    writing.confusion(confusion);
    return writing.text.toString();
  }

  private void head(ModelCard card, LabelledFile file, Recipe recipe, int corpus) {
    line("# Topic model %s", card.version());
    line("");
    line("Trained %s on %d sentences of the shipped corpus and", card.trainedAt(), corpus);
    line("%d messages of the agency's own; judged by the", card.messages());
    line("%d newest, which it has not seen.", card.scores().messages());
    line("");
    line("| rows of the export left out | |");
    line("|---|---|");
    line("| without words or label | %d |", file.blank());
    line("| the same words again | %d |", file.repeated());
    line("| labelled `lainnya` | %d |", file.other());
    line("| label of no topic | %d |", file.unknown());
    line("| date not readable (kept, taken for old) | %d |", file.undated());
    line("");
    line("Recipe: %s.", recipe);
    line(
        "Confidences: %s.",
        card.calibrated()
            ? "calibrated on the agency's own messages by cross-validation"
            : "as the shipped model's; the agency's messages are too few to calibrate on");
    line("The folder holds the words of the messages kept aside (numbers that name a person are");
    line("struck out): treat it like the messages themselves.");
    line("");
  }

  private void scores(ModelCard card) {
    var now = card.scores();
    var before = card.scoresBefore();
    line("## Scores on the messages kept aside");
    line("");
    line("| | this model | %s, active then |", card.before());
    line("|---|---|---|");
    line("| accuracy | %.3f | %.3f |", now.accuracy(), before.accuracy());
    line("| macro-F1 | %.3f | %.3f |", now.macroF1(), before.macroF1());
    line("| right one of three | %.3f | %.3f |", now.topThree(), before.topThree());
    line("| calibration error | %.3f | %.3f |", now.calibrationError(), before.calibrationError());
    line("| answered alone | %.1f %% | %.1f %% |", share(now), share(before));
    line("| of those right | %.3f | %.3f |", now.precision(), before.precision());
    line("");
    line("![How often it is right when it is so confident](reliability.svg)");
    line("");
  }

  private static double share(Scores scores) {
    return 100.0 * scores.answered() / Math.max(1, scores.messages());
  }

  private void topics(Evaluation evaluation) {
    line("## Topics");
    line("");
    line("| topic | messages | precision | recall | F1 |");
    line("|---|---|---|---|---|");
    evaluation
        .topics()
        .forEach((topic, score) ->
            line(
                "| %s | %d | %.3f | %.3f | %.3f |",
                topic, score.messages(), score.precision(), score.recall(), score.f1()));
    line("");
  }

  private void confusion(Confusion confusion) {
    line("## What was told (columns) of what it was (rows)");
    line("");
    var topics = confusion.topics();
    line("%s", "| | " + String.join(" | ", topics) + " |");
    line("%s", "|---".repeat(topics.size() + 1) + "|");
    for (var gold : topics) {
      var row = new StringBuilder("| " + gold + " |");
      for (var told : topics) {
        int count = confusion.count(gold, told);
        row.append(' ').append(count == 0 ? "" : String.valueOf(count)).append(" |");
      }
      line("%s", row);
    }
  }

  private void line(String format, Object... values) {
    text.format(format + "%n", values);
  }
}
