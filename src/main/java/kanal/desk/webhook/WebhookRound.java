package kanal.desk.webhook;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One round of announcing and telling.
final class WebhookRound {
  private static final Logger LOG = LoggerFactory.getLogger(WebhookRound.class);

  /// Longer than any transaction: a change becomes visible some time after it was stamped.
  private static final Duration RECENT = Duration.ofMinutes(5);

  private static final Duration WHOLE_EVERY = Duration.ofMinutes(10);

  private final Webhooks webhooks;
  private final Announcer announcer;
  private final Deliveries deliveries;
  private final Postman postman;
  private final InstantSource clock;
  private Optional<Instant> whole = Optional.empty();

  WebhookRound(
      Webhooks webhooks,
      Announcer announcer,
      Deliveries deliveries,
      Postman postman,
      InstantSource clock) {
    this.webhooks = webhooks;
    this.announcer = announcer;
    this.deliveries = deliveries;
    this.postman = postman;
    this.clock = clock;
  }

  /// @return how many deliveries were tried
  int run() throws InterruptedException {
    var live = webhooks.live();
    if (live.isEmpty()) {
      return 0;
    }
    announce(live);
    var claimed = deliveries.claim();
    if (claimed.isEmpty()) {
      return 0;
    }
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var calls = claimed.stream().<Callable<Boolean>>map(one -> () -> tell(one)).toList();
      threads.invokeAll(calls).forEach(WebhookRound::check);
    }
    return claimed.size();
  }

  /// All tickets at the start and now and then, for what was missed while nobody looked; in between
  /// only those touched lately.
  private void announce(List<Webhook> live) {
    var now = clock.instant();
    if (whole.filter(last -> now.isBefore(last.plus(WHOLE_EVERY))).isPresent()) {
      announcer.announce(live, Optional.of(now.minus(RECENT)));
      return;
    }
    int announced;
    do {
      announced = announcer.announce(live, Optional.empty());
    } while (announced > 0);
    deliveries.forgetOld();
    whole = Optional.of(now);
  }

  /// What became of a call could not be noted: once its claim has ended it is made again.
  private static void check(Future<Boolean> call) {
    if (call.state() == Future.State.FAILED) {
      LOG.warn("a webhook's outcome is lost: {}", call.exceptionNow().getClass().getName());
    }
  }

  private boolean tell(Deliveries.Claimed claimed) {
    switch (postman.tell(claimed)) {
      case Postman.Outcome.Told() -> deliveries.done(claimed);
      case Postman.Outcome.Failed(var reason, var forGood) ->
          deliveries.failed(claimed, reason, forGood);
    }
    return true;
  }
}
