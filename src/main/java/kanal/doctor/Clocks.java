package kanal.doctor;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// Compares this machine's clock with those of others it was told of while they were looked at.
final class Clocks implements Check {
  private static final Duration LOOK = Duration.ofSeconds(5);
  private static final Duration BROKEN = Duration.ofMinutes(1);
  private static final String ADVICE =
      "Set the clock by a time server, such as with chrony or systemd-timesyncd.";

  private final InstantSource clock;
  private final List<Told> told = new ArrayList<>();

  private record Told(String by, Duration ahead) {}

  Clocks(InstantSource clock) {
    this.clock = clock;
  }

  /// Somebody's clock shows this now.
  void told(String by, Instant time) {
    told.add(new Told(by, Duration.between(time, clock.instant())));
  }

  @Override
  public List<Finding> look() {
    if (told.isEmpty()) {
      return List.of(Finding.ok("clock", clock.instant() + ", and nobody to compare it with"));
    }
    return told.stream().map(Clocks::finding).toList();
  }

  private static Finding finding(Told one) {
    var apart = one.ahead().abs();
    var seen =
        "%d s %s that of %s"
            .formatted(
                apart.toSeconds(), one.ahead().isNegative() ? "behind" : "ahead of", one.by());
    if (apart.compareTo(BROKEN) > 0) {
      return Finding.broken("clock", seen, ADVICE);
    }
    return apart.compareTo(LOOK) > 0
        ? Finding.look("clock", seen, ADVICE)
        : Finding.ok("clock", "as that of " + one.by());
  }
}
