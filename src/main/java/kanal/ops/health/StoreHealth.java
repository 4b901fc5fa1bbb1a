package kanal.ops.health;

import java.time.InstantSource;
import kanal.bot.engine.Backlog;
import kanal.bot.engine.Unavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether messages can be made durable. Without it nothing is taken in, so a load balancer sends
/// them elsewhere; the process itself is well and must not be restarted for it.
public final class StoreHealth implements HealthIndicator {
  private final Backlog backlog;
  private final InstantSource clock;

  public StoreHealth(Backlog backlog, InstantSource clock) {
    this.backlog = backlog;
    this.clock = clock;
  }

  @Override
  public Health health() {
    try {
      return Health.up().withDetail("tasks", backlog.size(clock.instant()).tasks()).build();
    } catch (Unavailable _) {
      return Health.outOfService().build();
    }
  }
}
