package kanal.command;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import kanal.desk.audit.Audit;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.officer.Officers;
import kanal.desk.secondstep.SecondSteps;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// Gives an officer a new password.
@Command(
    name = "reset-password",
    description = "Gives an officer of the desk a new password and prints it.")
final class ResetPassword implements Callable<Integer> {
  @Parameters(paramLabel = "NAME", description = "The officer, such as admin.")
  private String name = Officers.FIRST;

  @Option(
      names = "--kanal.data-dir",
      description = "The data folder; default ${DEFAULT-VALUE}.",
      defaultValue = "${env:KANAL_DATA_DIR:-./data}")
  private Path dataFolder = Path.of("data");

  @Mixin private DatabaseOptions options = new DatabaseOptions();

  @Option(
      names = "--without-second-step",
      description = "Also turns off the second step, for an officer who lost their phone.")
  private boolean withoutSecondStep;

  @Spec private CommandSpec spec = CommandSpec.create();

  private Optional<String> reset(DeskDatabase database) {
    var encoder = DeskSecurityConfiguration.passwordEncoder();
    var clock = InstantSource.system();
    var fresh = new Officers(database, encoder, clock).resetPassword(name);
    if (fresh.isPresent()) {
      var audit = new Audit(database.jdbc(), clock);
      audit.note(Audit.NOBODY, "PASSWORD_GIVEN", Optional.of(name + " by command"));
      if (withoutSecondStep) {
        SecondSteps.turnOff(database, name);
        audit.note(Audit.NOBODY, "SECOND_STEP_RESET", Optional.of(name + " by command"));
      }
    }
    return fresh;
  }

  @Override
  public Integer call() {
    var command = spec.commandLine();
    try (var database = DeskDatabase.open(options.database(), dataFolder)) {
      var fresh = database.commit(() -> reset(database));
      if (fresh.isEmpty()) {
        command.getErr().println("There is no officer called " + name + ".");
        return 1;
      }
      command.getOut().println("The new password of " + name + ": " + fresh.get());
      command.getOut().println("It must be changed at the next sign-in.");
      return 0;
    } catch (DatabaseUnusable unusable) {
      command.getErr().println(unusable.getMessage());
      return 1;
    }
  }
}
