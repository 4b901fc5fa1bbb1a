package kanal.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import kanal.channels.testing.TwilioFault;
import kanal.lab.Patience;

/// Webhooks get lost, sends fail or end in silence, and reports come in any order.
///
/// @param replicas how many; each knows only of its own unsure sends
record TwilioTrouble(String id, int replicas) implements DuringConversations {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(2);
  private static final int LOST = 2;
  private static final List<String> STATES = List.of("queued", "sent", "delivered");
  private static final List<TwilioFault> SENDING =
      List.of(
          TwilioFault.broken(),
          TwilioFault.unavailable(),
          TwilioFault.tooMany(),
          new TwilioFault.TakenThenBroken(500),
          new TwilioFault.HangUp());

  @Override
  public String what() {
    return "Twilio: webhooks lost, sends 500, 503, 429, hang-ups, reports disordered"
        + (replicas > 1 ? ", several replicas" : "");
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(replicas).with("kanal.sms.twilio.patience", "3s");
  }

  /// The message list tells the one that sent it what became of it.
  @Override
  public boolean copiesAllowed() {
    return replicas > 1;
  }

  @Override
  public void strike(Trial trial) {
    var twilio = trial.platforms().twilio();
    trial.door().loseNext(LOST);
    var faults = new ArrayList<>(SENDING);
    Collections.shuffle(faults, trial.random());
    faults.forEach(twilio::failNext);
    if (!Patience.until(
        HAPPENS_WITHIN, () -> trial.door().leftToLose() == 0 && twilio.faultsLeft() == 0)) {
      throw new AssertionError("not every fault of Twilio happened");
    }
    for (var message : twilio.sent()) {
      var states = new ArrayList<>(STATES);
      Collections.shuffle(states, trial.random());
      for (var state : states) {
        int answer = trial.door().report(message, state);
        if (answer / 100 != 2) {
          throw new AssertionError("a report was answered " + answer);
        }
      }
    }
  }
}
