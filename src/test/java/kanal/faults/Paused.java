package kanal.faults;

import java.time.Duration;
import java.util.Random;
import kanal.lab.KanalProcess;
import kanal.lab.Patience;

/// The replica that polls stands still for a minute with its lease, and goes on as if nothing had
/// been.
record Paused() implements DuringConversations {
  private static final Duration PAUSE = Duration.ofSeconds(60);
  private static final String LEASE = "Holding the lease telegram/";

  @Override
  public String id() {
    return "F30b";
  }

  @Override
  public String what() {
    return "the replica with the leases pauses for 60 s";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(2).over(Duration.ofSeconds(50));
  }

  @Override
  public void strike(Trial trial) {
    trial.somewhere(Duration.ofSeconds(10));
    var holder =
        trial.replicas().stream()
            .filter(replica -> replica.output().contains(LEASE))
            .findFirst()
            .map(KanalProcess::process)
            .orElseThrow(() -> new AssertionError("nobody polls"));
    holder.pause();
    Patience.pause(PAUSE);
    holder.resume();
  }
}
