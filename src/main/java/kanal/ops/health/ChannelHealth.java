package kanal.ops.health;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import kanal.bot.engine.Receiver;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/// Whether each channel works, and when it last did in this process. The sentence that says what is
/// wrong is in the log, as it may name a server.
///
/// A channel in trouble degrades the service and does not take it down: the platforms keep what
/// waits, and a load balancer must not take the other channels away.
public final class ChannelHealth implements HealthIndicator {
  static final Status DEGRADED = new Status("DEGRADED");

  private static final String WORKS = "works";
  private static final String CANNOT_FETCH = "cannot fetch";
  private static final String CANNOT_SEND = "cannot send";
  private static final String QUIET = "quiet";

  private final Supplier<? extends Collection<String>> channels;
  private final List<Receiver> receivers;
  private final ChannelWatch watch;
  private final HealthProperties limits;
  private final InstantSource clock;
  private final Instant began;

  /// @param channels the names of those that are switched on
  public ChannelHealth(
      Supplier<? extends Collection<String>> channels,
      List<Receiver> receivers,
      ChannelWatch watch,
      HealthProperties limits,
      InstantSource clock) {
    this.channels = channels;
    this.receivers = List.copyOf(receivers);
    this.watch = watch;
    this.limits = limits;
    this.clock = clock;
    began = clock.instant();
  }

  @Override
  public Health health() {
    var health = Health.up();
    var names = new TreeSet<>(channels.get());
    receivers.stream().map(ChannelHealth::channel).forEach(names::add);
    for (var channel : names) {
      var state = state(channel);
      if (!state.equals(WORKS)) {
        health.status(DEGRADED);
      }
      health.withDetail(channel, details(channel, state));
    }
    return health.build();
  }

  private Map<String, String> details(String channel, String state) {
    var details = new LinkedHashMap<String, String>();
    details.put("state", state);
    watch.lastReceived(channel).ifPresent(at -> details.put("received", at.toString()));
    watch.lastSent(channel).ifPresent(at -> details.put("sent", at.toString()));
    return details;
  }

  private String state(String channel) {
    if (receivers.stream()
        .anyMatch(
            receiver -> channel(receiver).equals(channel) && receiver.trouble().isPresent())) {
      return CANNOT_FETCH;
    }
    if (watch
        .failingSince(channel)
        .filter(since -> isOver(since, limits.failingAfter()))
        .isPresent()) {
      return CANNOT_SEND;
    }
    var silent = !limits.quietAfter().isZero();
    return silent && isOver(lastReceived(channel), limits.quietAfter()) ? QUIET : WORKS;
  }

  private Instant lastReceived(String channel) {
    return watch.lastReceived(channel).orElse(began);
  }

  private boolean isOver(Instant since, Duration limit) {
    return Duration.between(since, clock.instant()).compareTo(limit) > 0;
  }

  /// Without the account, which is a number or an address.
  private static String channel(Receiver receiver) {
    return receiver.name().replaceAll("/.*", "");
  }
}
