package kanal.channels.sms;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.engine.Intake;
import kanal.bot.engine.SlidingWindows;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before the intake and falls silent when a machine keeps saying the same: the fourth
/// identical text of a sender within an hour is passed over, whichever replica heard the others.
public final class LoopGuard implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(LoopGuard.class);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int ALLOWED = 3;
  // "1" and "0" are answers that a lively conversation repeats; no machine loops on them
  private static final int ANSWER_LENGTH = 2;

  private final Intake intake;
  private final SlidingWindows windows;
  private final AtomicLong passedOver = new AtomicLong();

  public LoopGuard(Intake intake, SlidingWindows windows) {
    this.intake = intake;
    this.windows = windows;
  }

  /// A text that was said too often counts as taken in before.
  @Override
  public Received receive(InboundMessage message) {
    if (message.content() instanceof Written written
        && written.text().strip().length() > ANSWER_LENGTH
        && tooOften(message, written.text())) {
      LOG.info("texts passed over as a loop so far: {}", passedOver.incrementAndGet());
      return Received.DUPLICATE;
    }
    return intake.receive(message);
  }

  private boolean tooOften(InboundMessage message, String text) {
    var said = "said " + Digest.of(message.from().id(), text);
    return windows.enter(said, message.id(), ALLOWED, WINDOW).isPresent();
  }
}
