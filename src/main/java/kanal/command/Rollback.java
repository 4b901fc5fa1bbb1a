package kanal.command;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanal.nlp.store.UnusableModel;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Goes back to an earlier model.
@Command(
    name = "rollback",
    description = "Goes back to the model that was active before, or to one further back.")
final class Rollback implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Parameters(arity = "0..1", paramLabel = "VERSION", description = "shipped, or an earlier one.")
  private @Nullable String version;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    var active = installation.models().rollback(Optional.ofNullable(version));
    spec.commandLine().getOut().println(active + " is active.");
    return 0;
  }
}
