package kanal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import kanal.lab.ClusterOfThree;

/// A master of a Redis Cluster is killed; its replica takes its slots.
record ClusterFailover() implements Fault {
  private static final Duration TALK = Duration.ofSeconds(9);
  private static final Duration DEAD = Duration.ofSeconds(15);

  @Override
  public String id() {
    return "F16c";
  }

  @Override
  public String what() {
    return "a master of a cluster is killed";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    var cluster = ClusterOfThree.start(folder);
    var setup = Setup.of(1 + new Random(seed).nextInt(2)).over(Duration.ofSeconds(15));
    try (var trial = new Trial(folder, seed, setup, cluster)) {
      trial.begin();
      trial.somewhere(TALK);
      var victim = cluster.masters().get(trial.random().nextInt(cluster.masters().size()));
      victim.kill();
      trial.somewhere(DEAD);
      victim.start();
      return trial.settle(true);
    }
  }
}
