package kanal.doctor;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;

/// Looks at an installation.
public final class Doctor {
  private final List<Check> checks;

  private Doctor(List<Check> checks) {
    this.checks = List.copyOf(checks);
  }

  /// For the installation that the service would start with these arguments.
  public static Doctor with(String... arguments) {
    return of(Installed.with(arguments), InstantSource.system());
  }

  static Doctor of(Installed installed, InstantSource clock) {
    var clocks = new Clocks(clock);
    return new Doctor(
        List.of(
            new JavaCheck(),
            new SettingsCheck(installed),
            new DiskCheck(installed.dataFolder()),
            new KeysCheck(installed),
            new RedisCheck(installed, clocks),
            new DatabaseCheck(installed, clocks),
            new TelegramCheck(installed, clocks),
            new TwilioCheck(installed, clocks),
            new MailboxCheck(installed),
            new ScannerCheck(installed),
            new CoreCheck(installed, clocks),
            new HolidaysCheck(installed, clock),
            new ModelCheck(installed),
            new PortCheck(installed),
            // Last: the others tell it what they saw.
            clocks));
  }

  /// One finding after the other, as they are made.
  public Stream<Finding> findings() {
    return checks.stream().flatMap(check -> check.look().stream());
  }
}
