package kanal.command;

import java.util.concurrent.Callable;
import kanal.rights.Holding;
import kanal.rights.PersonRights;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What the law grants a person, as the desk's page *Hak warga* does it.
@Command(
    name = "person",
    description =
        "Finds, hands out, erases or restricts what is held of a person, as the desk's page Hak"
            + " warga. Beside a running service only with PostgreSQL. Takes every setting of the"
            + " service.",
    subcommands = {
      PersonCommands.Find.class,
      PersonExport.class,
      PersonErase.class,
      PersonCommands.Restrict.class,
      PersonCommands.Release.class
    })
final class PersonCommands implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    spec.commandLine().usage(spec.commandLine().getErr());
    return CommandLine.ExitCode.USAGE;
  }

  /// Says where something is held.
  @Command(name = "find", description = "Says where something is held of a person, and how much.")
  static final class Find extends PersonCommand {
    @Override
    int carryOut(PersonRights rights, Holding holding, String who) {
      show(rights, holding);
      return 0;
    }
  }

  /// Takes it out of use.
  @Command(
      name = "restrict",
      description =
          "Keeps everything of a person and uses nothing: no officer works on it, nothing is said"
              + " to them, no time runs.")
  static final class Restrict extends PersonCommand {
    @Override
    int carryOut(PersonRights rights, Holding holding, String who) {
      rights.restrict(holding, true, who);
      line("%s kept and not used from now on.", counted(holding));
      return 0;
    }
  }

  /// Puts it back into use.
  @Command(name = "release", description = "Takes such a restriction back.")
  static final class Release extends PersonCommand {
    @Override
    int carryOut(PersonRights rights, Holding holding, String who) {
      rights.restrict(holding, false, who);
      line("%s in use again.", counted(holding));
      return 0;
    }
  }
}
