package kanal.channels.sms;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import kanal.bot.engine.Intake;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Written;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stands before the intake and falls silent when a machine keeps saying the same: the fourth
/// identical text of a sender within an hour is passed over.
public final class LoopGuard implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(LoopGuard.class);
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int ALLOWED = 3;
  private static final int REMEMBERED = 20_000;
  // "1" and "0" are answers that a lively conversation repeats; no machine loops on them
  private static final int ANSWER_LENGTH = 2;

  private final Intake intake;
  private final InstantSource clock;
  private final AtomicLong passedOver = new AtomicLong();
  private final Recent<Said> said = new Recent<>(REMEMBERED);

  public LoopGuard(Intake intake, InstantSource clock) {
    this.intake = intake;
    this.clock = clock;
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
    var key = Digest.of(message.from().id(), text);
    var now = clock.millis();
    return !said.change(key, Said.NEVER, before -> before.and(message.id(), now))
        .ids()
        .containsKey(message.id());
  }

  /// When messages with the same words came, by their ids: a delivery again is not a repetition.
  private record Said(Map<String, Long> ids) {
    static final Said NEVER = new Said(Map.of());

    Said and(String id, long now) {
      var kept = new LinkedHashMap<String, Long>();
      ids.forEach((known, at) -> {
        if (now - at < WINDOW.toMillis()) {
          kept.put(known, at);
        }
      });
      if (kept.size() < ALLOWED) {
        kept.putIfAbsent(id, now);
      }
      return new Said(kept);
    }
  }
}
