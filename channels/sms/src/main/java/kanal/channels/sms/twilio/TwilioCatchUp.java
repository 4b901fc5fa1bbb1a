package kanal.channels.sms.twilio;

import com.twilio.exception.TwilioException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Unavailable;
import kanal.channels.sms.OurNumbers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Finds messages whose webhook was lost: reads Twilio's list now and then, and takes in what is
/// not known yet.
public final class TwilioCatchUp implements Receiver {
  private static final Logger LOG = LoggerFactory.getLogger(TwilioCatchUp.class);
  // Read again each time: a message may enter the list later than its date says.
  private static final Duration OVERLAP = Duration.ofMinutes(10);
  // After an outage the list is read in pieces of this length, so that memory stays bounded.
  private static final Duration PIECE = Duration.ofHours(1);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  private final TwilioApi api;
  private final OurNumbers numbers;
  private final ListIntake intake;
  private final Cursors cursors;
  private final Leases leases;
  private final InstantSource clock;
  private final Duration every;
  private final String name;
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread reader = Thread.ofVirtual().name("twilio catch-up").unstarted(this::run);
  private volatile String trouble = "";

  public TwilioCatchUp(
      TwilioAccount account,
      OurNumbers numbers,
      TwilioApi api,
      ListIntake intake,
      Cursors cursors,
      Leases leases,
      InstantSource clock,
      Duration every) {
    this.name = "sms/" + account.sid() + " catch-up";
    this.api = api;
    this.numbers = numbers;
    this.intake = intake;
    this.cursors = cursors;
    this.leases = leases;
    this.clock = clock;
    this.every = every;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void start() {
    reader.start();
  }

  @Override
  public void close() {
    closed.countDown();
    if (reader.getState() == Thread.State.NEW) {
      return;
    }
    try {
      reader.join(PATIENCE_AT_CLOSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    try {
      leases.release(name);
    } catch (Unavailable away) {
      LOG.warn("{}: the lease runs out by itself: {}", name, away.getMessage());
    }
  }

  @Override
  public Optional<String> trouble() {
    return Optional.of(trouble).filter(words -> !words.isEmpty());
  }

  private void run() {
    try {
      do {
        catchUp();
      } while (!closed.await(every.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Reads the list up to now; what could not be taken in is read again the next time.
  void catchUp() {
    try {
      for (var number : numbers.platformNames()) {
        catchUp(number);
      }
      trouble = "";
    } catch (Unavailable away) {
      failed("The store is away.", away);
    } catch (TwilioException e) {
      failed("Twilio's message list cannot be read.", e);
    } catch (RuntimeException e) {
      // Whatever it is, the next round must come: this thread is the only one that reads.
      failed("The catch-up failed on " + e.getClass().getSimpleName() + ".", e);
    }
  }

  private void catchUp(String number) {
    var cursor = name + " " + number;
    var now = clock.instant();
    var thrownAway = intake.thrownAway();
    var read = cursors.find(cursor).map(Instant::parse).orElse(now);
    while (closed.getCount() > 0 && leases.hold(name)) {
      var end =
          read.plus(PIECE).isBefore(now)
              ? Optional.of(read.plus(PIECE))
              : Optional.<Instant>empty();
      var taken = 0;
      for (var message : api.incoming(number, read.minus(OVERLAP), end)) {
        taken += intake.takeIn(ListedMessage.of(message), thrownAway) ? 1 : 0;
      }
      if (taken > 0) {
        LOG.info("{}: {} messages had not come by webhook", name, taken);
      }
      read = end.orElse(now);
      if (!cursors.save(cursor, read.toString(), leases.fence(name))) {
        return; // another replica reads now
      }
      if (end.isEmpty()) {
        return;
      }
    }
  }

  private void failed(String sentence, RuntimeException e) {
    trouble = sentence;
    // Without the exception's words: they may repeat an address with a citizen's number in it.
    LOG.warn("{}: {} ({})", name, sentence, e.getClass().getSimpleName());
  }
}
