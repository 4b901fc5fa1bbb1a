package kanal;

import kanal.backup.BackupConfiguration;
import kanal.command.Commands;
import kanal.data.DataConfiguration;
import kanal.desk.DeskConfiguration;
import kanal.entry.EntryConfiguration;
import kanal.intake.IntakeConfiguration;
import kanal.intake.ReadingConfiguration;
import kanal.learning.LearningConfiguration;
import kanal.ops.OperatorConfiguration;
import kanal.ops.health.HealthConfiguration;
import kanal.ops.health.ManagementSecurity;
import kanal.ops.metrics.MetricsConfiguration;
import kanal.pin.PinConfiguration;
import kanal.redis.RedisConfiguration;
import kanal.redis.SpendingConfiguration;
import kanal.regions.RegionsConfiguration;
import kanal.reporting.ReportingConfiguration;
import kanal.rights.ErasureConfiguration;
import kanal.rights.IntakeRetentionConfiguration;
import kanal.rights.RetentionConfiguration;
import kanal.rights.RightsConfiguration;
import kanal.routing.open311.Open311Configuration;
import kanal.seal.SealConfiguration;
import kanal.start.StartConfiguration;
import kanal.trace.TracingConfiguration;
import kanal.web.WebSecurityConfiguration;
import kanal.web.WelcomeConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;
import org.springframework.context.annotation.Import;

/// The service, and the commands beside it: `kanal.jar` serves, `kanal.jar COMMAND` does one thing
/// and ends.
///
/// The parts are named here rather than found by scanning, so that this list is the whole of it;
/// channels join by their auto-configurations.
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      // The desk opens its database itself, and its officers are not Spring's.
      DataSourceAutoConfiguration.class,
      FlywayAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class,
      // It would take the time of every filter of every request, and nobody asks for it.
      ObservationAutoConfiguration.class
    })
@Import({
  DataConfiguration.class,
  StartConfiguration.class,
  SealConfiguration.class,
  RedisConfiguration.class,
  SpendingConfiguration.class,
  ReadingConfiguration.class,
  IntakeConfiguration.class,
  DeskConfiguration.class,
  Open311Configuration.class,
  EntryConfiguration.class,
  OperatorConfiguration.class,
  HealthConfiguration.class,
  ManagementSecurity.class,
  MetricsConfiguration.class,
  TracingConfiguration.class,
  LearningConfiguration.class,
  PinConfiguration.class,
  RegionsConfiguration.class,
  ReportingConfiguration.class,
  BackupConfiguration.class,
  RetentionConfiguration.class,
  IntakeRetentionConfiguration.class,
  ErasureConfiguration.class,
  RightsConfiguration.class,
  WebSecurityConfiguration.class,
  WelcomeConfiguration.class
})
public class Kanal {
  static void main(String[] args) {
    if (args.length > 0 && !args[0].startsWith("--")) {
      System.exit(Commands.run(args));
    }
    SpringApplication.run(Kanal.class, args);
  }
}
