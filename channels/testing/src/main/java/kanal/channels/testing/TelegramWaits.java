package kanal.channels.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// Who was told to wait, until when, and how often somebody did not.
final class TelegramWaits {
  private final Map<String, Long> until = new ConcurrentHashMap<>();
  private final AtomicInteger early = new AtomicInteger();

  /// @param call the refused one: its chat must be left alone, or its method when it has none
  void told(TelegramCall call, int seconds) {
    if (seconds > 0) {
      until.put(whom(call), System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds));
    }
  }

  void called(TelegramCall call) {
    var end = until.get(whom(call));
    if (end != null && System.nanoTime() < end) {
      early.incrementAndGet();
    }
  }

  int early() {
    return early.get();
  }

  private static String whom(TelegramCall call) {
    var chat = call.parameter("chat_id");
    return chat.isEmpty() ? call.method() : chat;
  }
}
