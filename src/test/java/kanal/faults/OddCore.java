package kanal.faults;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import kanal.lab.Patience;
import kanal.routing.open311.Mishap;

/// The routing core takes complaints and does not say so as it should.
///
/// @param ways what happens to posts, each once
record OddCore(String id, String what, List<Mishap> ways) implements DuringConversations {
  private static final Duration HAPPENS_WITHIN = Duration.ofMinutes(3);
  private static final String JSON = "application/json";
  private static final int HUGE = 8_000_000;

  OddCore {
    ways = List.copyOf(ways);
  }

  static OddCore unsure() {
    return new OddCore(
        "F19",
        "the routing core accepts, then answers 500, times out or resets",
        List.of(
            Mishap.acceptThenSay(500, JSON, "[{\"code\":500,\"description\":\"oops\"}]"),
            Mishap.acceptThenHang(),
            Mishap.acceptThenReset(),
            Mishap.reset(),
            Mishap.acceptThenSay(504, "text/html", "<html>Gateway Timeout</html>")));
  }

  static OddCore strange() {
    return new OddCore(
        "F20",
        "the routing core answers HTML, huge, drop by drop, a wrong id, a token",
        List.of(
            Mishap.acceptThenSay(200, "text/html", "<html><body>Terima kasih</body></html>"),
            Mishap.acceptThenSay(200, JSON, "[" + " ".repeat(HUGE) + "]"),
            Mishap.acceptThenDrip(),
            Mishap.acceptThenSay(200, JSON, "[{\"service_request_id\":\"999999\"}]"),
            Mishap.acceptThenSay(200, JSON, "[{\"token\":\"t999999\"}]"),
            Mishap.acceptThenSay(200, JSON, "")));
  }

  @Override
  public Setup setup(Random random) {
    return Setup.of(1 + random.nextInt(2));
  }

  @Override
  public boolean copiesAllowed() {
    return false;
  }

  @Override
  public void strike(Trial trial) {
    var core = trial.platforms().core();
    Patience.pause(Duration.ofMillis(trial.random().nextInt(1000)));
    ways.forEach(core::onNextPost);
    if (!Patience.until(HAPPENS_WITHIN, () -> core.mishapsLeft() == 0)) {
      throw new AssertionError("too few complaints came to the routing core");
    }
  }
}
