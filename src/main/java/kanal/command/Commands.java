package kanal.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The commands of `kanal.jar`.
@Command(
    name = "kanal",
    description = "Without a command, the service starts.",
    subcommands = {Classify.class, ResetPassword.class, CommandLine.HelpCommand.class})
public final class Commands {
  private Commands() {}

  /// Runs a command.
  ///
  /// @return 0 when it worked, 1 when it did not, 2 when it was called wrongly
  public static int run(String... args) {
    return new CommandLine(new Commands()).execute(args);
  }
}
