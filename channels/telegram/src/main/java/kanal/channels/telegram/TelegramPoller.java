package kanal.channels.telegram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Unavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches updates by long polling, on one replica at a time.
///
/// getUpdates confirms everything below its offset, so the offset moves only past updates that were
/// taken in; Telegram brings the rest again, and what was taken in already is known as a duplicate.
public final class TelegramPoller implements Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(TelegramPoller.class);
  private static final Duration CLOSING = Duration.ofSeconds(10);
  private static final Duration NUDGE = Duration.ofMillis(100);

  private final String lease;
  private final TelegramApi api;
  private final Bot bot;
  private final UpdateIntake intake;
  private final Leases leases;
  private final InstantSource clock;
  private final Rhythm rhythm;
  private final CountDownLatch closing = new CountDownLatch(1);

  private volatile Optional<String> trouble = Optional.empty();
  private volatile Optional<Thread> loop = Optional.empty();
  private volatile boolean polling;

  // The loop's own.
  private OptionalLong offset = OptionalLong.empty();
  private boolean introduced;

  /// How long things take.
  ///
  /// @param longPoll how long Telegram waits for a first update
  /// @param pause after something went wrong
  /// @param renewal how often the lease is renewed during a long poll
  record Rhythm(Duration longPoll, Duration pause, Duration renewal) {
    static final Rhythm USUAL =
        new Rhythm(Duration.ofSeconds(50), Duration.ofSeconds(3), Duration.ofSeconds(3));
  }

  TelegramPoller(
      String botId,
      TelegramApi api,
      Bot bot,
      UpdateIntake intake,
      Leases leases,
      InstantSource clock,
      Rhythm rhythm) {
    this.lease = "telegram/" + botId;
    this.api = api;
    this.bot = bot;
    this.intake = intake;
    this.leases = leases;
    this.clock = clock;
    this.rhythm = rhythm;
  }

  @Override
  public String name() {
    return lease + " poller";
  }

  @Override
  public void start() {
    loop = Optional.of(Thread.ofVirtual().name(name()).start(this::run));
    Thread.ofVirtual().name(lease + " lease").start(this::keepLease);
  }

  @Override
  public Optional<String> trouble() {
    return trouble;
  }

  @Override
  public void close() {
    closing.countDown();
    loop.ifPresent(this::waitFor);
  }

  private void waitFor(Thread thread) {
    long until = System.nanoTime() + CLOSING.toNanos();
    try {
      // a poll that begins just now would miss a single call
      do {
        api.stopFetching();
      } while (!thread.join(NUDGE) && System.nanoTime() < until);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (!closed()) {
      try {
        round();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        say("The poller stumbles and goes on: " + kind(e));
        rest(rhythm.pause());
      }
    }
    letGo();
  }

  private void round() throws InterruptedException {
    if (!held()) {
      // another replica polls: that is as it should be
      trouble = Optional.empty();
      rest(rhythm.pause());
      return;
    }
    if (!introduced && !introduce()) {
      rest(rhythm.pause());
      return;
    }
    polling = true;
    try {
      fetched(api.fetch(offset, rhythm.longPoll()));
    } finally {
      polling = false;
    }
  }

  private boolean introduce() {
    var problem = bot.introduce().or(bot::removeWebhook);
    problem.ifPresentOrElse(this::say, this::well);
    introduced = problem.isEmpty();
    return introduced;
  }

  private void fetched(Answer<ArrayNode> answer) throws InterruptedException {
    if (closed()) {
      return;
    }
    switch (answer) {
      case Answer.Done<ArrayNode>(var updates) -> take(new UpdateBatch(updates));
      case Answer.TooMany<ArrayNode>(var after) -> {
        say(Bot.trouble(answer));
        rest(after);
      }
      case Answer.No<ArrayNode> no -> {
        say(Bot.trouble(answer));
        // but for another poller, something is to be arranged anew: a webhook, the token
        introduced = no.code() == Bot.CONFLICT && !no.mentions("webhook");
        rest(rhythm.pause());
      }
      case Answer.NotDone<ArrayNode> _ -> {
        say(Bot.trouble(answer));
        rest(rhythm.pause());
      }
      // Telegram confirmed nothing new by this call: asking again is safe
      case Answer.Lost<ArrayNode> _ -> {
        say(Bot.trouble(answer));
        rest(rhythm.pause());
      }
    }
  }

  private void take(UpdateBatch batch) throws InterruptedException {
    if (batch.isEmpty()) {
      well();
      return;
    }
    var taken = batch.into(intake);
    offset = OptionalLong.of(taken.offset());
    if (taken.failures().isEmpty()) {
      well();
      return;
    }
    say(
        "Updates cannot be taken in for now, Telegram keeps them: "
            + taken.failures().stream().map(TelegramPoller::kind).distinct().toList()
            + retention(batch));
    rest(rhythm.pause());
  }

  private String retention(UpdateBatch batch) {
    var oldest = batch.oldest();
    return oldest.isEmpty()
        ? ""
        : Retention.alarm(Instant.ofEpochSecond(oldest.getAsLong()), clock.instant());
  }

  // A failure's own words may quote a citizen; only ours do not.
  private static String kind(Throwable failure) {
    if (failure instanceof Unavailable) {
      return String.valueOf(failure.getMessage());
    }
    var trace = failure.getStackTrace();
    return failure.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
  }

  private boolean held() {
    return leases.hold(lease);
  }

  // A long poll lasts longer than a lease.
  private void keepLease() {
    while (!rest(rhythm.renewal())) {
      try {
        if (polling && !held()) {
          LOG.warn("{} lost its lease and stops fetching", name());
          api.stopFetching();
        }
      } catch (RuntimeException e) {
        LOG.warn("{} cannot renew its lease: {}", name(), e.getMessage());
        api.stopFetching();
      }
    }
  }

  private void letGo() {
    try {
      leases.release(lease);
    } catch (RuntimeException e) {
      LOG.warn("{} could not give its lease up: {}", name(), e.getMessage());
    }
  }

  private void say(String sentence) {
    if (!trouble.equals(Optional.of(sentence))) {
      trouble = Optional.of(sentence);
      LOG.error("{}: {}", name(), sentence);
    }
  }

  private void well() {
    if (trouble.isPresent()) {
      trouble = Optional.empty();
      LOG.info("{} works again", name());
    }
  }

  private boolean closed() {
    return closing.getCount() == 0;
  }

  /// Waits; true when the poller was closed meanwhile.
  private boolean rest(Duration time) {
    try {
      return closing.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
