package kanal.command;

import java.io.IOException;
import java.util.concurrent.Callable;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Makes a model the active one.
@Command(
    name = "activate",
    description =
        "Makes a model the one that is used, unless it is worse than the one that is. A running"
            + " service takes it within seconds.")
final class Activate implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Parameters(paramLabel = "VERSION", description = "As `models` lists it.")
  private String version = ModelStore.ACTIVE;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    installation.models().activate(version);
    spec.commandLine().getOut().println(version + " is active.");
    return 0;
  }
}
