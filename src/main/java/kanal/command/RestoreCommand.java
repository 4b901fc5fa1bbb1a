package kanal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import kanal.backup.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Brings a saved installation back.
@Command(
    name = "restore",
    description = "Brings back what backup saved, to where nothing is; start the service after it.")
final class RestoreCommand implements Callable<Integer> {
  @Mixin private HouseOptions options = new HouseOptions();

  @Parameters(paramLabel = "FOLDER", description = "What backup made.")
  private Path folder = Path.of("backup");

  @Option(
      names = "--skip-numbers",
      paramLabel = "COUNT",
      description =
          "Ticket numbers left out because citizens may have them already: more than were given"
              + " out since the back-up; default ${DEFAULT-VALUE}.",
      defaultValue = "1000")
  private long gap;

  @Option(
      names = "--without-database",
      description = "Leaves the desk's database as it is, because it is newer or comes otherwise.")
  private boolean withoutDatabase;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var house = options.house();
    var madeAt = new Restore(house, !withoutDatabase).from(folder, gap, Instant.now());
    var out = spec.commandLine().getOut();
    out.println("Restored as it was at " + madeAt + " into " + house.data().toAbsolutePath() + ".");
    out.println("Put the keys in their place if they are not there, then start the service.");
    return 0;
  }
}
