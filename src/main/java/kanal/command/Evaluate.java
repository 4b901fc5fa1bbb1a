package kanal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kanal.nlp.agency.ReliabilityPlot;
import kanal.nlp.evaluate.Confusion;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.evaluate.Scoreboard;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.store.UnusableModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Says how well a model tells the topics of labelled messages.
@Command(
    name = "evaluate",
    description = "Says how well a model tells the topics of labelled messages.")
final class Evaluate implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private LabelledInput input = new LabelledInput();
  @Mixin private ChosenModel model = new ChosenModel();

  @Option(
      names = "--plot",
      paramLabel = "FILE.svg",
      description = "Where to draw how far confidences come true.")
  private @Nullable Path plot;

  @Parameters(paramLabel = "FILE.csv", description = "Labelled messages.")
  private Path file = Path.of("");

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnreadableFile, UnusableModel {
    var out = spec.commandLine().getOut();
    var judge = installation.model(model.version());
    var rows = input.read(file, out).rows();
    var scoreboard = new Scoreboard(out);
    scoreboard.print(
        "the model " + judge.version(), Judging.evaluation(judge.classifier(), rows, false));
    var judged = Judging.judged(judge.classifier(), rows);
    scoreboard.print(Confusion.of(judge.classifier().classes(), judged));
    if (plot != null) {
      var classifier = judge.classifier();
      Files.writeString(
          plot, ReliabilityPlot.svg(classifier.classes(), judged, classifier.calibration()));
    }
    int seen = rows.size() - installation.models().unseenBy(judge.version(), rows).size();
    if (seen > 0) {
      out.println("The model has learnt from " + seen + " of them: it looks better than it is.");
    }
    return 0;
  }
}
