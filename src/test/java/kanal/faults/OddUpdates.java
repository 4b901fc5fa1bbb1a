package kanal.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;

/// Updates that nobody can read or that are of no known kind, and update ids that jump and begin
/// again.
record OddUpdates() implements DuringConversations {
  private static final Duration BETWEEN = Duration.ofSeconds(2);
  private static final Duration QUIET = Duration.ofMinutes(1);
  private static final long FAR = 900_000_000L;
  private static final long ANEW = 7;

  @Override
  public String id() {
    return "F24";
  }

  @Override
  public String what() {
    return "update ids jump and begin anew; unreadable and unknown updates";
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2)).over(Duration.ofSeconds(15));
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    var telegram = trial.platforms().telegram();
    trial.somewhere(BETWEEN);
    telegram.deliver(unreadable(1));
    telegram.deliver(unknown());
    telegram.renumberUpdates(FAR);
    telegram.deliver(unreadable(2));
    trial.somewhere(BETWEEN);
    // Ids begin anew only after a time in which there was nothing.
    if (!Patience.until(QUIET, () -> telegram.waitingUpdates() == 0)) {
      throw new AssertionError("updates wait behind one that cannot be read");
    }
    telegram.renumberUpdates(ANEW);
    telegram.deliver(unknown());
    trial.somewhere(BETWEEN);
    telegram.deliver(unreadable(3));
  }

  private static ObjectNode unreadable(int which) {
    return JsonNodeFactory.instance.objectNode().put("message", "rusak " + which);
  }

  private static ObjectNode unknown() {
    var update = JsonNodeFactory.instance.objectNode();
    update.putObject("giveaway_of_next_year").put("id", 1);
    return update;
  }
}
