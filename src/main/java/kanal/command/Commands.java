package kanal.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    quieten();
    return new CommandLine(new Commands()).execute(args);
  }

  /// What a command prints is its answer; the libraries' remarks would drown it.
  private static void quieten() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
    }
  }
}
