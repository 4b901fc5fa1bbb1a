package kanal.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kanal.backup.DeskLook;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.rights.Retention;
import kanal.rights.RetentionProperties;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/// Says what the next daily run would forget.
@Command(
    name = "retention",
    description =
        "Counts what the desk has kept long enough and would forget next. Nothing is forgotten."
            + " Works beside a running service or without one, and takes every setting of it.")
final class RetentionCommand implements Callable<Integer> {
  @Unmatched private List<String> given = new ArrayList<>();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    var settings = Settings.of(given);
    var command = spec.commandLine();
    var folder = Path.of(settings.environment().getProperty("kanal.data-dir", "./data"));
    try (var desk =
        DeskLook.open(settings.bound("kanal.database", DatabaseProperties.class), folder)) {
      var due =
          Retention.due(
              desk.database().jdbc(),
              settings.bound("kanal.retention", RetentionProperties.class),
              InstantSource.system());
      due.forEach((what, count) -> command.getOut().printf("%-10s %d%n", what, count));
      return 0;
    } catch (DatabaseUnusable unusable) {
      command.getErr().println(unusable.getMessage());
      return 1;
    }
  }
}
