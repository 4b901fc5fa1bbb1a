package kanal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kanal.nlp.evaluate.Comparison;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.Scores;
import kanal.nlp.store.UnusableModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Sets two models side by side.
@Command(name = "compare", description = "Sets two models side by side on labelled messages.")
final class Compare implements Callable<Integer> {
  /// Less likely than this, a difference is not taken for chance.
  private static final double SIGNIFICANT = 0.05;

  @Mixin private Installation installation = new Installation();
  @Mixin private LabelledInput input = new LabelledInput();

  @Parameters(index = "0", paramLabel = "VERSION_A", description = "active, shipped or a version.")
  private String first = ModelStore.ACTIVE;

  @Parameters(index = "1", paramLabel = "VERSION_B", description = "active, shipped or a version.")
  private String second = ModelStore.ACTIVE;

  @Parameters(index = "2", paramLabel = "FILE.csv", description = "Labelled messages.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnreadableFile, UnusableModel {
    var here = installation.model(first);
    var there = installation.model(second);
    var rows = input.read(file, spec.commandLine().getOut()).rows();
    var left = Scores.of(Judging.evaluation(here.classifier(), rows, false));
    var right = Scores.of(Judging.evaluation(there.classifier(), rows, false));
    line(
        "%n%-24s %14s %14s",
        "on " + left.messages() + " messages", here.version(), there.version());
    row("accuracy", left.accuracy(), right.accuracy());
    row("macro-F1", left.macroF1(), right.macroF1());
    row("right one of three", left.topThree(), right.topThree());
    row("calibration error", left.calibrationError(), right.calibrationError());
    row("answered alone", share(left), share(right));
    row("of those right", left.precision(), right.precision());
    var comparison = Comparison.of(here.classifier(), there.classifier(), rows);
    line(
        "%nboth right %d, only %s %d, only %s %d, neither %d",
        comparison.both(),
        here.version(),
        comparison.onlyFirst(),
        there.version(),
        comparison.onlySecond(),
        comparison.neither());
    line(
        "A difference like this comes by chance with probability %.3f: %s.",
        comparison.chance(),
        comparison.chance() < SIGNIFICANT
            ? "one model is better on such messages"
            : "these messages do not tell which is better");
    learnt(here.version(), rows);
    learnt(there.version(), rows);
    return 0;
  }

  private void learnt(String version, List<Labelled> rows) throws IOException, UnusableModel {
    int seen = rows.size() - installation.models().unseenBy(version, rows).size();
    if (seen > 0) {
      line("%s has learnt from %d of these messages: it looks better than it is.", version, seen);
    }
  }

  private static double share(Scores scores) {
    return (double) scores.answered() / Math.max(1, scores.messages());
  }

  private void row(String name, double left, double right) {
    line("%-24s %14.3f %14.3f", name, left, right);
  }

  private void line(String format, Object... values) {
    spec.commandLine().getOut().printf(Locale.ROOT, format + "%n", values);
  }
}
