package kanal.ops.health;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// When a channel counts as in trouble.
///
/// @param failingAfter how long every try to send may be in vain
/// @param quietAfter how long nothing may come in on any one channel; 0 for as long as citizens are
///   silent
@ConfigurationProperties("kanal.health")
public record HealthProperties(
    @DefaultValue("10m") Duration failingAfter, @DefaultValue("0s") Duration quietAfter) {
  public HealthProperties {
    if (failingAfter.isNegative() || quietAfter.isNegative()) {
      throw new IllegalArgumentException(
          "kanal.health.failing-after and kanal.health.quiet-after must not be negative");
    }
  }
}
