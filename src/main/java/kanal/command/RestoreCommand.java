package kanal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import kanal.backup.Erasures;
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

  @Option(
      names = "--erasures",
      paramLabel = "FOLDER",
      description = {
        "Where it is known what was erased since the back-up: the data folder of then, another",
        "replica's, or a copy of its files erased and erased-tickets. May be given several times."
      })
  private List<Path> erasures = List.of();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    var house = options.house();
    var notes = erasures.stream().map(Erasures::new).toList();
    var done = new Restore(house, !withoutDatabase, notes).from(folder, gap, Instant.now());
    var out = spec.commandLine().getOut();
    out.println(
        "Restored as it was at %s into %s."
            .formatted(done.madeAt(), house.data().toAbsolutePath().normalize()));
    out.println(
        notes.isEmpty()
            ? "Whose data was erased since then is back with it, as no --erasures are given: add"
                + " the files erased and erased-tickets of the old data folder to the new one's"
                + " before you start."
            : "%d erasures since then are carried out again at the start."
                .formatted(done.erased()));
    out.println("Put the keys in their place if they are not there, then start the service.");
    return 0;
  }
}
