package kanal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;
import kanal.lab.SentinelTrio;

/// Another Redis becomes the master.
///
/// @param comesBack whether the old one only stood still, and still takes itself for the master
///   after
record SentinelFailover(String id, String what, boolean comesBack) implements Fault {
  private static final Duration TALK = Duration.ofSeconds(9);
  private static final Duration FAILOVER = Duration.ofMinutes(2);

  @Override
  public Verdict happen(Path folder, long seed) {
    var trio = SentinelTrio.start(folder);
    var setup = Setup.of(1 + new Random(seed).nextInt(2)).over(Duration.ofSeconds(15));
    try (var trial = new Trial(folder, seed, setup, trio)) {
      trial.begin();
      trial.somewhere(TALK);
      var old = trio.master();
      if (comesBack) {
        old.pause();
      } else {
        old.kill();
      }
      if (!Patience.until(FAILOVER, () -> trio.master() != old)) {
        throw new AssertionError("the Sentinels chose no other master");
      }
      if (comesBack) {
        old.resume();
      } else {
        old.start();
      }
      return trial.settle(true);
    }
  }
}
