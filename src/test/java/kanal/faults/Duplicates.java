package kanal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Everything is delivered 2 to 50 times, at once and to different replicas.
record Duplicates() implements DuringConversations {
  private static final Duration TALK = Duration.ofSeconds(5);
  private static final int ROUNDS = 3;
  private static final int MOST = 50;
  private static final int USUAL = 4;

  @Override
  public String id() {
    return "F22";
  }

  @Override
  public String what() {
    return "every delivery 2 to 50 times, across two replicas";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(2);
  }

  /// No send's fate is unknown here.
  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    for (int round = 0; round < ROUNDS; round++) {
      trial.somewhere(TALK);
      telegram(trial);
      twilio(trial);
      trial.platforms().repeatMails(copies(trial.random()));
    }
  }

  private static void telegram(Trial trial) {
    var telegram = trial.platforms().telegram();
    for (var update : telegram.deliveredUpdates()) {
      for (int copy = copies(trial.random()); copy > 0; copy--) {
        var again = update.deepCopy();
        again.remove("update_id");
        telegram.deliver(again);
      }
    }
  }

  private static void twilio(Trial trial) {
    List<Thread> calls = new ArrayList<>();
    for (var message : trial.platforms().twilio().received()) {
      for (int copy = copies(trial.random()); copy > 0; copy--) {
        calls.add(Thread.ofVirtual().start(() -> trial.door().bring(message)));
      }
    }
    for (var call : calls) {
      Trial.await(call);
    }
  }

  /// Mostly few, now and then very many.
  private static int copies(Random random) {
    return 1 + random.nextInt(random.nextInt(8) == 0 ? MOST : USUAL);
  }
}
