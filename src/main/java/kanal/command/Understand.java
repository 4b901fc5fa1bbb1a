package kanal.command;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.concurrent.Callable;
import kanal.nlp.KanalReader;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Reads many messages, a JSON line each.
@Command(
    name = "understand",
    description =
        "Reads JSON lines {\"id\",\"text\",\"received\"} on standard input and writes what Kanal"
            + " makes of each, a JSON line each, in the same order.")
final class Understand implements Callable<Integer> {
  @Mixin private Installation installation = new Installation();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException, UnusableModel {
    var model = installation.model(ModelStore.ACTIVE);
    // every line brings its own zone
    var lines =
        new UnderstandLines(
            new KanalReader(ZoneOffset.UTC, installation.homeRegion(), () -> model));
    var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
    return lines.answer(in, spec.commandLine().getOut()) == 0 ? 0 : 1;
  }
}
