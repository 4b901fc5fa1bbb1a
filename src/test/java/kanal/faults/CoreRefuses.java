package kanal.faults;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import kanal.lab.Patience;
import kanal.routing.open311.Mishap;

/// The routing core refuses one complaint for good: that one waits for an operator, all others are
/// filed.
record CoreRefuses() implements Fault {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(2);
  private static final String GIVEN_UP = "I1 tasks given up: 1";
  private static final String NO_TICKET = "I1 no ticket for the complaint of ";

  @Override
  public String id() {
    return "F20b";
  }

  @Override
  public String what() {
    return "the routing core refuses one complaint for good";
  }

  @Override
  public Verdict happen(Path folder, long seed) {
    try (var trial = new Trial(folder, seed, Setup.of(1 + new Random(seed).nextInt(2)))) {
      trial.begin();
      var core = trial.platforms().core();
      core.onNextPost(Mishap.say(400, "[{\"code\":400,\"description\":\"lat is invalid\"}]"));
      if (!Patience.until(HAPPENS_WITHIN, () -> core.mishapsLeft() == 0)) {
        throw new AssertionError("no complaint came to the routing core");
      }
      return trial.settle(
          false,
          found ->
              found.size() == 2
                  && found.contains(GIVEN_UP)
                  && found.stream().anyMatch(one -> one.startsWith(NO_TICKET)));
    }
  }
}
