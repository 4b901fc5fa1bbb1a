package kanal.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Random;
import kanal.lab.Platforms;

/// Three replicas get messages of one conversation at the same moment, again and again.
record Race() implements DuringConversations {
  private static final Duration TALK = Duration.ofSeconds(3);
  private static final int ROUNDS = 5;
  private static final int AT_ONCE = 6;
  private static final String RACER = "+6281239999999";

  @Override
  public String id() {
    return "F30";
  }

  @Override
  public String what() {
    return "three replicas race on one conversation";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(3);
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    for (int round = 0; round < ROUNDS; round++) {
      trial.somewhere(TALK);
      var calls = new ArrayList<Thread>();
      for (int i = 0; i < AT_ONCE; i++) {
        // Words that file nothing, each another: the same ones would be taken for a loop.
        var words = "terima kasih " + (char) ('a' + round) + (char) ('a' + i);
        var message =
            trial.platforms().twilio().incoming(RACER, Platforms.OUR_NUMBER, words, Instant.now());
        calls.add(Thread.ofVirtual().start(() -> trial.door().bring(message)));
      }
      calls.forEach(Trial::await);
    }
  }
}
