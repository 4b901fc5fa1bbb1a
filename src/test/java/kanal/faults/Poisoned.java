package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.FailPoint;
import kanal.lab.Patience;

/// Understanding every n-th message fails in a way that would fail again: it is set aside, and
/// delays nobody.
record Poisoned(String id, String what, FailPoint.Deed deed) implements DuringConversations {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(2);

  @Override
  public Setup setup(Random random) {
    var nth = 2 + random.nextInt(3);
    return Setup.of(1 + random.nextInt(2))
        .failing(FailPoint.every(FailPoint.Moment.BEFORE, "Reader.read", nth, deed));
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    if (!Patience.until(HAPPENS_WITHIN, () -> trial.log().contains(FailPoint.REACHED))) {
      throw new AssertionError("no message was poisoned");
    }
  }
}
