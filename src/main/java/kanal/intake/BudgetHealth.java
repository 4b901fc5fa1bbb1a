package kanal.intake;

import java.util.List;
import kanal.bot.engine.Channel;
import kanal.bot.engine.budget.BudgetedChannel;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Which channels are silent because the day's budget is spent. It is always up for that: messages
/// are taken in all the same.
public final class BudgetHealth implements HealthIndicator {
  private final List<Channel> channels;

  public BudgetHealth(List<Channel> channels) {
    this.channels = List.copyOf(channels);
  }

  @Override
  public Health health() {
    var health = Health.up();
    for (var channel : channels) {
      if (channel instanceof BudgetedChannel budgeted) {
        health.withDetail(
            channel.id().name(),
            budgeted.closedUntil().map(until -> "spent, silent until " + until).orElse("open"));
      }
    }
    return health.build();
  }
}
