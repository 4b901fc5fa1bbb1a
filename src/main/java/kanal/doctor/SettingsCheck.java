package kanal.doctor;

import java.util.ArrayList;
import java.util.List;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.WrongSetting;
import kanal.channels.email.EmailProperties;
import kanal.channels.sms.SmsProperties;
import kanal.channels.telegram.TelegramProperties;
import kanal.desk.clock.ClockProperties;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.oidc.OidcProperties;
import kanal.intake.RuleProperties;
import kanal.ops.health.HealthProperties;
import kanal.redis.RedisProperties;
import kanal.routing.open311.Open311Properties;
import kanal.settings.UnknownSettings;
import kanal.trace.TracingProperties;

/// Whether every setting can be read.
final class SettingsCheck implements Check {
  private static final String SUBJECT = "settings";
  private static final List<Part> PARTS =
      List.of(
          new Part("kanal.agency", AgencyProperties.class),
          new Part("kanal.rules", RuleProperties.class),
          new Part("kanal.health", HealthProperties.class),
          new Part("kanal.redis", RedisProperties.class),
          new Part("kanal.database", DatabaseProperties.class),
          new Part("kanal.desk.clocks", ClockProperties.class),
          new Part("kanal.oidc", OidcProperties.class),
          new Part("kanal.open311", Open311Properties.class),
          new Part("kanal.telegram", TelegramProperties.class),
          new Part("kanal.sms", SmsProperties.class),
          new Part("kanal.email", EmailProperties.class),
          new Part("kanal.tracing", TracingProperties.class));

  private record Part(String prefix, Class<?> type) {}

  private final Installed installed;

  SettingsCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    var findings = new ArrayList<Finding>();
    var unknown = UnknownSettings.of(installed.environment());
    unknown.refused().forEach(sentence -> findings.add(broken(sentence)));
    unknown
        .reported()
        .forEach(sentence -> findings.add(Finding.look(SUBJECT, sentence, "Rename or remove it.")));
    for (var part : PARTS) {
      try {
        var _ = installed.settings(part.prefix(), part.type());
      } catch (WrongSetting wrong) {
        findings.add(broken(String.valueOf(wrong.getMessage())));
      }
    }
    return findings.isEmpty() ? List.of(Finding.ok(SUBJECT, "all can be read")) : findings;
  }

  private static Finding broken(String sentence) {
    return Finding.broken(SUBJECT, sentence, "Correct it; docs/settings.md lists all settings.");
  }
}
