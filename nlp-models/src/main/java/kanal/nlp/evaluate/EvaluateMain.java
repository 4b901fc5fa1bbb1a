package kanal.nlp.evaluate;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.nlp.language.LanguageEvaluation;
import kanal.nlp.text.Message;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.train.CrossValidation;
import kanal.nlp.train.Judged;
import kanal.nlp.train.Sentences;
import kanal.nlp.train.Training;

/// Prints how well messages are understood: on our own corpus by cross-validation, and on a CSV
/// file of real ones where there is one.
public final class EvaluateMain {
  private static final String LANGUAGE_TESTS = "src/test/resources/kanal/nlp/language/sentences";
  private static final String REAL = "../shared/data/real_messages_2022.csv";

  private final PrintStream out;

  private EvaluateMain(PrintStream out) {
    this.out = out;
  }

  /// @param arguments the folder with the corpus; a CSV file; the code of its home region, when it
  ///   has one; `ablation` for what each part is worth
  public static void main(String[] arguments) throws IOException {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "nlp-models");
    var real = Path.of(arguments.length > 1 ? arguments[1] : REAL);
    boolean ablation = List.of(arguments).contains("ablation");
    var home = List.of(arguments).stream().skip(2).filter(EvaluateMain::code).findFirst();
    var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    var evaluate = new EvaluateMain(out);
    evaluate.languages(folder, real, ablation);
    evaluate.run(new Training(folder), real, home, ablation);
  }

  private static boolean code(String argument) {
    return Character.isDigit(argument.charAt(0));
  }

  private void run(Training training, Path real, Optional<String> home, boolean ablation)
      throws IOException {
    var classifier = TopicModelFiles.shipped().classifier();
    out.println(classifier.calibration());
    if (!Files.exists(real)) {
      out.println("No real messages to judge by: " + real + " is not there.");
    } else {
      var messages = LabelledMessages.read(real);
      report("real messages, strict", classifier, messages, false);
      report("real messages, other acceptable topics count, too", classifier, messages, true);
      ReadingRates.print(classifier, home, messages, out);
      if (ablation) {
        ablation(training, messages);
      }
    }
    var validation = CrossValidation.of(training.trainer(Recipe.SHIPPED), training.examples());
    print(
        "own corpus, 5-fold cross-validation",
        Evaluation.of(validation.classes(), validation.judged(), classifier.calibration(), false));
  }

  private void languages(Path folder, Path real, boolean ablation) throws IOException {
    var messages =
        Files.exists(real)
            ? LabelledMessages.read(real).stream().map(LabelledMessages.Labelled::text).toList()
            : List.<String>of();
    LanguageEvaluation.print(
        Sentences.of(folder.resolve("language")),
        Sentences.of(folder.resolve(LANGUAGE_TESTS)),
        messages,
        ablation,
        out);
  }

  private void report(
      String name,
      TopicClassifier classifier,
      List<LabelledMessages.Labelled> messages,
      boolean lenient) {
    var judged = judged(classifier, messages);
    print(name, Evaluation.of(classifier.classes(), judged, classifier.calibration(), lenient));
  }

  private static List<Judged> judged(
      TopicClassifier classifier, List<LabelledMessages.Labelled> messages) {
    var judged = new ArrayList<Judged>();
    for (var message : messages) {
      var scores = classifier.scores(Message.of(message.text()));
      judged.add(new Judged(message.topic(), message.alsoAcceptable(), scores));
    }
    return judged;
  }

  private void print(String name, Evaluation evaluation) {
    out.printf("%n== %s (%d)%n", name, evaluation.messages());
    out.println(line(evaluation));
    evaluation
        .certainties()
        .forEach(some ->
            out.printf(
                "  %-7s %5.1f %% of messages, first right %.3f, one of three %.3f%n",
                some.certainty(),
                100.0 * some.messages() / evaluation.messages(),
                some.first(),
                some.topThree()));
    out.printf("  %-22s %5s %9s %6s %6s%n", "topic", "n", "precision", "recall", "F1");
    evaluation
        .topics()
        .forEach((topic, score) ->
            out.printf(
                "  %-22s %5d %9.3f %6.3f %6.3f%n",
                topic, score.messages(), score.precision(), score.recall(), score.f1()));
  }

  private static String line(Evaluation e) {
    return "accuracy %.3f, macro-F1 %.3f, one of three %.3f, most confident 60 %% %.3f, "
            .formatted(e.accuracy(), e.macroF1(), e.topThree(), e.confident())
        + "calibration error %.3f, taken for no report %.3f, no report recognised %.3f"
            .formatted(e.calibrationError(), e.silenced(), e.recognised());
  }

  private void ablation(Training training, List<LabelledMessages.Labelled> messages)
      throws IOException {
    var full = Recipe.SHIPPED;
    out.printf("%n== what each part is worth, on real messages%n");
    compare(training, messages, "all", full);
    compare(training, messages, "no bigrams", full.withBigrams(false));
    compare(training, messages, "no stems", full.withStems(false));
    compare(training, messages, "no lexicon", full.withLexicon(0));
    compare(training, messages, "lexicon as strong as words", full.withLexicon(1));
    compare(training, messages, "prefixes of words", full.withPrefixes(true));
    compare(training, messages, "weights less held back", full.withL2(0.05));
  }

  private void compare(
      Training training, List<LabelledMessages.Labelled> messages, String name, Recipe recipe)
      throws IOException {
    var classifier = training.trainer(recipe).train(training.examples()).classifier();
    var evaluation =
        Evaluation.of(classifier.classes(), judged(classifier, messages), Calibration.NONE, false);
    out.printf("  %-28s %s%n", name, line(evaluation));
  }
}
