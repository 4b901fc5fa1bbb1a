package kanal.ops;

import java.util.List;
import kanal.bot.engine.Unavailable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// How much waits for an operator, as numbers. It is always up for that: the service works, and a
/// load balancer must not take it away.
public final class OperatorHealth implements HealthIndicator {
  private final List<Pile> piles;

  public OperatorHealth(List<Pile> piles) {
    this.piles = List.copyOf(piles);
  }

  @Override
  public Health health() {
    var health = Health.up();
    try {
      piles.forEach(pile -> health.withDetail(pile.name(), pile.count()));
      return health.build();
    } catch (Unavailable away) {
      return Health.unknown().withDetail("error", String.valueOf(away.getMessage())).build();
    }
  }
}
