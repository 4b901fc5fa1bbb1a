package kanal.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.evaluate.Benchmark;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.Example;
import kanal.nlp.train.Corpus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Prints all figures of a model.
@Command(
    name = "benchmark",
    description = "Prints all figures of a model: size, speed, and how well it reads a file.")
final class Benchmarks implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();
  @Mixin private LabelledInput input = new LabelledInput();
  @Mixin private ChosenModel model = new ChosenModel();

  @Parameters(arity = "0..1", paramLabel = "FILE.csv", description = "Labelled messages.")
  private @Nullable Path file;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnreadableFile, UnusableModel {
    var out = spec.commandLine().getOut();
    var store = installation.models();
    var judge = installation.model(model.version());
    boolean there = file != null && Files.exists(file);
    var rows = there && file != null ? input.read(file, out).rows() : List.<Labelled>of();
    var texts =
        rows.isEmpty()
            ? Corpus.shipped(AgencyModels.classes()).stream().map(Example::text).toList()
            : rows.stream().map(Labelled::text).toList();
    var benchmark = new Benchmark(out, installation.homeRegion());
    benchmark.machine(judge.version(), () -> store.load(judge.version()), texts);
    if (there) {
      benchmark.quality(judge, rows);
      return 0;
    }
    out.println(
        file == null
            ? "No file of labelled messages was named: how well it reads is not measured."
            : file + " is not there: how well it reads is not measured.");
    return 0;
  }
}
