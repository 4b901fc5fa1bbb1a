package kanal.channels.testing;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Which calls of a played Telegram fail, and how.
final class TelegramFaults {
  private final Map<String, TelegramFault> always = new ConcurrentHashMap<>();
  private final Map<String, ConcurrentLinkedQueue<TelegramFault>> next = new ConcurrentHashMap<>();

  void next(String method, TelegramFault fault) {
    next.computeIfAbsent(method.toLowerCase(Locale.ROOT), _ -> new ConcurrentLinkedQueue<>())
        .add(fault);
  }

  void always(String method, TelegramFault fault) {
    always.put(method.toLowerCase(Locale.ROOT), fault);
  }

  void none() {
    always.clear();
    next.clear();
  }

  int left() {
    return next.values().stream().mapToInt(ConcurrentLinkedQueue::size).sum();
  }

  /// What happens to this call; the faults for single calls come first, each once.
  TelegramFault take(String method) {
    var queue = next.getOrDefault(method, new ConcurrentLinkedQueue<>());
    return Optional.ofNullable(queue.poll())
        .orElseGet(() -> always.getOrDefault(method, new TelegramFault.Nothing()));
  }
}
