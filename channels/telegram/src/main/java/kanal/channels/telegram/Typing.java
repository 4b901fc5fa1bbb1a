package kanal.channels.telegram;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import kanal.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.methods.ActionType;
import org.telegram.telegrambots.meta.api.methods.send.SendChatAction;

/// Shows "typing" to a citizen who has just written, once per burst.
///
/// It is a courtesy: it runs beside the turn, is never tried again, and is left out when Telegram
/// or we are busy.
final class Typing {
  private static final Logger LOG = LoggerFactory.getLogger(Typing.class);

  /// Telegram shows it this long, or until our answer comes.
  static final Duration SHOWN = Duration.ofSeconds(5);

  // Who wrote before an outage does not sit and wait any more.
  private static final Duration STALE = Duration.ofSeconds(30);
  private static final int CALLS_AT_ONCE = 8;

  // Ten a second leave most of what Telegram lets a bot send to the answers themselves.
  private static final Duration BETWEEN = Duration.ofMillis(100);
  private static final int REMEMBERED = 1_000;

  private final TelegramApi api;
  private final Semaphore calls = new Semaphore(CALLS_AT_ONCE);
  private final ReentrantLock lock = new ReentrantLock();
  // the oldest burst first
  private final Map<String, Instant> lastWritten = new LinkedHashMap<>();
  private Instant lastShown = Instant.EPOCH;
  private volatile Instant quietUntil = Instant.EPOCH;

  Typing(TelegramApi api) {
    this.api = api;
  }

  /// Shows it where this message deserves it; returns at once.
  void seen(InboundMessage message, Instant now) {
    if (!(message.content() instanceof InboundMessage.Written)
        || message.sentAt().isBefore(now.minus(STALE))
        || now.isBefore(quietUntil)) {
      return;
    }
    var chat = message.from().address().value();
    if (beginsBurst(chat, now) && isTime(now) && calls.tryAcquire()) {
      Thread.ofVirtual().name("telegram-typing").start(() -> show(chat, now));
    }
  }

  private boolean beginsBurst(String chat, Instant now) {
    lock.lock();
    try {
      var before = lastWritten.remove(chat);
      lastWritten.put(chat, now);
      if (lastWritten.size() > REMEMBERED) {
        lastWritten.remove(lastWritten.keySet().iterator().next());
      }
      return before == null || before.plus(SHOWN).isBefore(now);
    } finally {
      lock.unlock();
    }
  }

  private boolean isTime(Instant now) {
    lock.lock();
    try {
      // before the last one: the clock was set back
      var free = now.isBefore(lastShown) || !now.isBefore(lastShown.plus(BETWEEN));
      if (free) {
        lastShown = now;
      }
      return free;
    } finally {
      lock.unlock();
    }
  }

  private void show(String chat, Instant now) {
    try {
      var answer = api.call(new SendChatAction(chat, ActionType.TYPING.toString()));
      if (answer instanceof Answer.TooMany<Boolean>(var after)) {
        quietUntil = now.plus(after);
      }
      if (!(answer instanceof Answer.Done<Boolean>)) {
        LOG.debug("typing was not shown: {}", answer);
      }
    } finally {
      calls.release();
    }
  }
}
