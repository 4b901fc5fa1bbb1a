package kanal.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Lets a model read along.
@Command(
    name = "shadow",
    description =
        "Lets a model read along without answering; `models` tells what it would have said.")
final class Shadow implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Parameters(paramLabel = "VERSION", description = "A version, or off.")
  private String version = ModelStore.OFF;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    var wanted = Optional.of(version).filter(name -> !name.equals(ModelStore.OFF));
    installation.models().shadow(wanted);
    spec.commandLine()
        .getOut()
        .println(wanted.map(name -> name + " reads along.").orElse("No model reads along."));
    return 0;
  }
}
