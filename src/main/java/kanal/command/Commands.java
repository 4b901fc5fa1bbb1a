package kanal.command;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import kanal.bot.engine.Unavailable;
import kanal.nlp.labelled.UnreadableFile;
import kanal.nlp.store.UnusableModel;
import kanal.seal.Unopenable;
import kanal.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParseResult;

/// The commands of `kanal.jar`.
@Command(
    name = "kanal",
    description = "Without a command, the service starts.",
    subcommands = {
      Classify.class,
      Understand.class,
      Train.class,
      Evaluate.class,
      Compare.class,
      Benchmarks.class,
      Models.class,
      Activate.class,
      Rollback.class,
      Shadow.class,
      ResetPassword.class,
      BackupCommand.class,
      RestoreCommand.class,
      DeadLetterCommands.class,
      QuarantineCommands.class,
      KeyCommands.class,
      ProcessingRecordCommand.class,
      RetentionCommand.class,
      PersonCommands.class,
      DoctorCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Commands {
  private Commands() {}

  /// Runs a command.
  ///
  /// @return 0 when it worked, 1 when it did not, 2 when it was called wrongly
  public static int run(String... args) {
    quieten();
    return line(utf8(System.out), utf8(System.err)).execute(args);
  }

  /// The commands, answering there.
  static CommandLine line(PrintWriter out, PrintWriter err) {
    return new CommandLine(new Commands())
        .setOut(out)
        .setErr(err)
        .setDefaultValueProvider(new SettingsDefaults(System.getenv()))
        .setExecutionExceptionHandler(Commands::refused);
  }

  /// What the caller can put right is said in one sentence; everything else is a fault of ours.
  private static int refused(Exception e, CommandLine command, ParseResult parsed)
      throws Exception {
    switch (e) {
      case UnreadableFile _, UnusableModel _, StartRefused _, Unavailable _, Unopenable _ ->
          command.getErr().println(e.getMessage());
      case NoSuchFileException _ -> command.getErr().println(e.getMessage() + " is not there");
      default -> throw e;
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  /// Whatever the terminal's locale says: programs read what commands print.
  private static PrintWriter utf8(PrintStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /// What a command prints is its answer; the libraries' remarks would drown it.
  private static void quieten() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logging) {
      logging.getLogger(Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
    }
  }
}
