package kanal.ops;

import java.util.List;
import kanal.bot.engine.Receiver;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/// Whether each channel can fetch what citizens wrote. What is wrong is in the log: here anybody
/// may look, and a sentence may name a server.
///
/// It is always up for that: the platforms keep what waits, and a load balancer must not take the
/// service away.
public final class ReceiverHealth implements HealthIndicator {
  private static final String WORKS = "works";
  private static final String IN_TROUBLE = "in trouble";

  private final List<Receiver> receivers;

  public ReceiverHealth(List<Receiver> receivers) {
    this.receivers = List.copyOf(receivers);
  }

  @Override
  public Health health() {
    var health = Health.up();
    receivers.stream()
        .map(ReceiverHealth::channel)
        .distinct()
        .forEach(channel -> health.withDetail(channel, isInTrouble(channel) ? IN_TROUBLE : WORKS));
    return health.build();
  }

  private boolean isInTrouble(String channel) {
    return receivers.stream()
        .filter(receiver -> channel(receiver).equals(channel))
        .anyMatch(receiver -> receiver.trouble().isPresent());
  }

  /// Without the account, which is a number or an address.
  private static String channel(Receiver receiver) {
    return receiver.name().replaceAll("/.*", "");
  }
}
