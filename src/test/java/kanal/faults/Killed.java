package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.FailPoint;
import kanal.lab.Patience;

/// The service is killed at a certain place, and started again.
///
/// @param call where, see `FailPoint`
/// @param most the latest call at which it happens
record Killed(
    String id,
    String what,
    FailPoint.Moment moment,
    String call,
    int most,
    FailPoint.Deed deed,
    boolean ringing)
    implements DuringConversations {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(2);

  @Override
  public Setup setup(Random random) {
    var point = FailPoint.once(moment, call, 1 + random.nextInt(most), deed);
    var setup = Setup.of(1 + random.nextInt(2)).failing(point);
    return ringing
        ? setup
            .withDreamers(3)
            .with("kanal.rules.reminder-after", "3s")
            .with("kanal.rules.draft-life", "8s")
        : setup;
  }

  @Override
  public void strike(Trial trial) {
    if (!Patience.until(
        HAPPENS_WITHIN,
        () -> trial.log().contains(FailPoint.REACHED) && trial.supervisor().deaths() > 0)) {
      throw new AssertionError("the place was never reached: " + moment + " " + call);
    }
    trial.supervisor().awaitAllReady();
  }
}
