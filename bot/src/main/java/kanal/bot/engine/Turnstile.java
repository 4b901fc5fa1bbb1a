package kanal.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.atomic.LongAdder;
import kanal.bot.message.ConversationKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Lets what platforms bring in at a bearable rate, for each sender and for all together.
///
/// Each replica counts for itself: counting together would cost each message one more call of the
/// store before its turn, and a load balancer spreads one sender's messages evenly.
public final class Turnstile {
  private static final Logger LOG = LoggerFactory.getLogger(Turnstile.class);
  private static final String EVERYBODY = "everybody";
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final int SECONDS_AT_ONCE = 5;

  private final Rate perSender;
  private final Buckets<String> together;
  private final InstantSource clock;
  private final LongAdder turnedAway = new LongAdder();

  /// @param perSender what one telephone or account may bring
  /// @param perSecond what all may bring; five seconds of it at once
  public Turnstile(Rate perSender, int perSecond, InstantSource clock) {
    this.perSender = perSender;
    this.together =
        new Buckets<>(new Rate(perSecond * SECONDS_AT_ONCE, SECOND.dividedBy(perSecond)));
    this.clock = clock;
  }

  /// An intake behind it.
  public Intake before(Intake intake) {
    var senders = new Buckets<ConversationKey>(perSender);
    return message -> {
      pass(senders, message.from());
      return intake.receive(message);
    };
  }

  private void pass(Buckets<ConversationKey> senders, ConversationKey sender) {
    var now = clock.instant();
    senders
        .take(sender, now)
        .ifPresent(after -> turnAway("one sender writes faster than is let in", after));
    together
        .take(EVERYBODY, now)
        .ifPresent(after -> turnAway("more comes in than is let in", after));
  }

  private void turnAway(String why, Duration after) {
    turnedAway.increment();
    LOG.info("{}; turned away so far: {}", why, turnedAway.sum());
    throw new TooMany(why, after);
  }

  /// How many messages were told to come again since the start.
  public long turnedAway() {
    return turnedAway.sum();
  }
}
