package kanal.desk.escalation;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When deadlines are looked at.
///
/// @param remindBefore working days before a deadline on which its unit is reminded
/// @param every how often somebody looks
@ConfigurationProperties("kanal.desk.escalation")
public record EscalationProperties(
    @DefaultValue("1") int remindBefore, @DefaultValue("1m") Duration every) {
  public EscalationProperties {
    if (remindBefore < 0) {
      throw new IllegalArgumentException(
          "kanal.desk.escalation.remind-before must not be negative");
    }
    if (!every.isPositive()) {
      throw new IllegalArgumentException("kanal.desk.escalation.every must be longer than nothing");
    }
  }
}
