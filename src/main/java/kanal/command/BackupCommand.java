package kanal.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.Callable;
import kanal.backup.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Saves an installation.
@Command(
    name = "backup",
    description = "Saves everything into a new folder, beside a running service or without one.")
final class BackupCommand implements Callable<Integer> {
  /// Keys never lie beside what they open, unless somebody says so.
  private static final Set<String> KEYS = Set.of("keys");

  @Mixin private HouseOptions options = new HouseOptions();

  @Parameters(paramLabel = "FOLDER", description = "New or empty.")
  private Path folder = Path.of("backup");

  @Option(
      names = "--without-database",
      description = "Leaves the desk's database to its own means; save it after this.")
  private boolean withoutDatabase;

  @Option(
      names = "--with-keys",
      description = "Saves the keys as well: whoever has the folder can then read it.")
  private boolean withKeys;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws Exception {
    new Backup(options.house(), !withoutDatabase)
        .to(folder, withKeys ? Set.of() : KEYS, Instant.now());
    var out = spec.commandLine().getOut();
    out.println("Saved into " + folder.toAbsolutePath() + ".");
    out.println("It holds personal data, and what secrets the settings hold: keep it safe.");
    if (!withKeys) {
      out.println("The keys are not in it: save them apart, or nobody can read it.");
    }
    return 0;
  }
}
