package kanal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.evaluate.Scoreboard;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.store.Scores;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.Recipe;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Trains a topic model on an agency's own messages beside the shipped corpus.
@Command(
    name = "train",
    description =
        "Trains a topic model on the shipped corpus and an export of your own labelled messages,"
            + " judges it by the newest of them and keeps it. `activate` makes the service use it.")
final class Train implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private LabelledInput input = new LabelledInput();

  @Option(
      names = "--name",
      paramLabel = "VERSION",
      description = "How the model is called; default the time, such as 20261122-0830.")
  private @Nullable String name;

  @Option(
      names = "--iterations",
      description = "How long to train; fewer are faster and worse; default ${DEFAULT-VALUE}.")
  private int iterations = Recipe.SHIPPED.iterations();

  @Parameters(paramLabel = "EXPORT.csv", description = "Messages with the topics officers gave.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnreadableFile, UnusableModel {
    var out = spec.commandLine().getOut();
    var now = Instant.now();
    var version = Optional.ofNullable(name).orElseGet(() -> AgencyModels.named(now));
    var recipe = Recipe.SHIPPED.withIterations(iterations);
    var models = AgencyModels.shipped(installation.models(), recipe);
    var messages = input.read(file, out);
    var progress = ProgressLine.onTerminal(spec.commandLine().getErr());
    var made = models.make(version, messages, now, progress);
    var scoreboard = new Scoreboard(out);
    scoreboard.print("the newest messages, kept aside", made.evaluation());
    scoreboard.print(made.confusion());
    out.println();
    line("this model", made.card().scores());
    line(made.card().before() + ", active now", made.card().scoresBefore());
    out.println();
    out.println("Its card: " + made.folder().resolve("card.md"));
    out.println("To use it: kanal.jar activate " + version);
    return 0;
  }

  private void line(String which, Scores scores) {
    spec.commandLine()
        .getOut()
        .printf(
            Locale.ROOT,
            "%-24s macro-F1 %.3f, accuracy %.3f, %d of %d answered alone, %.3f of them right%n",
            which,
            scores.macroF1(),
            scores.accuracy(),
            scores.answered(),
            scores.messages(),
            scores.precision());
  }
}
