package kanal.nlp.evaluate;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kanal.nlp.TopicsFile;
import kanal.nlp.labelled.Columns;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.labelled.Labels;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.language.LanguageEvaluation;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicModel;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.train.CrossValidation;
import kanal.nlp.train.Sentences;
import kanal.nlp.train.Training;

/// For who changes the recipe: all figures of the shipped model, what each part of the recipe is
/// worth, and a cross-validation on our own corpus.
public final class EvaluateMain {
  private static final String LANGUAGE_TESTS = "src/test/resources/kanal/nlp/language/sentences";
  private static final String REAL = "../shared/data/real_messages_2022.csv";

  private final Scoreboard scoreboard;

  private EvaluateMain(PrintWriter out) {
    this.scoreboard = new Scoreboard(out);
  }

  /// @param arguments the folder with the corpus; a CSV file; the code of its home region, when it
  ///   has one; `ablation` for what each part is worth
  public static void main(String[] arguments) throws IOException, UnreadableFile {
    var folder = Path.of(arguments.length > 0 ? arguments[0] : "nlp-models");
    var training = new Training(folder);
    var real = Path.of(arguments.length > 1 ? arguments[1] : REAL);
    boolean ablation = List.of(arguments).contains("ablation");
    var home = List.of(arguments).stream().skip(2).filter(EvaluateMain::code).findFirst();
    var out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
    var benchmark = new Benchmark(out, home);
    var texts = training.examples().stream().map(Example::text).toList();
    benchmark.machine(TopicModel.SHIPPED, TopicModelFiles::shipped, texts);
    var rest = new EvaluateMain(out);
    var rows = List.<Labelled>of();
    if (Files.exists(real)) {
      var labels = Labels.official(TopicsFile.load());
      rows = LabelledFile.read(real, Columns.DEFAULT, StandardCharsets.UTF_8, labels).rows();
      benchmark.quality(TopicModel.shipped(), rows);
      if (ablation) {
        rest.ablation(training, rows);
      }
    } else {
      out.println("No real messages to judge by: " + real + " is not there.");
    }
    languages(folder, rows, ablation, out);
    rest.ownCorpus(training);
  }

  private void ownCorpus(Training training) throws IOException {
    var validation = CrossValidation.of(training.trainer(Recipe.SHIPPED), training.examples());
    var calibration = TopicModelFiles.shipped().calibration();
    scoreboard.print(
        "own corpus, 5-fold cross-validation",
        Evaluation.of(validation.classes(), validation.judged(), calibration, false));
  }

  private static boolean code(String argument) {
    return Character.isDigit(argument.charAt(0));
  }

  private static void languages(
      Path folder, List<Labelled> messages, boolean ablation, PrintWriter out) throws IOException {
    LanguageEvaluation.print(
        Sentences.of(folder.resolve("language")),
        Sentences.of(folder.resolve(LANGUAGE_TESTS)),
        messages.stream().map(Labelled::text).toList(),
        ablation,
        out);
  }

  private void ablation(Training training, List<Labelled> messages) throws IOException {
    var full = Recipe.SHIPPED;
    scoreboard.line("");
    scoreboard.line("== what each part is worth, on real messages");
    compare(training, messages, "all", full);
    compare(training, messages, "no bigrams", full.withBigrams(false));
    compare(training, messages, "no stems", full.withStems(false));
    compare(training, messages, "no lexicon", full.withLexicon(0));
    compare(training, messages, "lexicon as strong as words", full.withLexicon(1));
    compare(training, messages, "prefixes of words", full.withPrefixes(true));
    compare(training, messages, "weights less held back", full.withL2(0.05));
  }

  private void compare(Training training, List<Labelled> messages, String name, Recipe recipe)
      throws IOException {
    var classifier = training.trainer(recipe).train(training.examples()).classifier();
    var evaluation =
        Evaluation.of(
            classifier.classes(), Judging.judged(classifier, messages), Calibration.NONE, false);
    scoreboard.line("  %-28s %s", name, Scoreboard.summary(evaluation));
  }
}
