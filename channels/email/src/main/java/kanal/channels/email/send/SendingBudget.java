package kanal.channels.email.send;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// How many mails one address gets within an hour; the rest waits. Whatever loop two machines get
/// into, it cannot run faster than this.
final class SendingBudget {
  private static final Duration WINDOW = Duration.ofHours(1);
  private static final int MOST_REMEMBERED = 10_000;

  private final int perHour;
  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Deque<Instant>> sent = new LinkedHashMap<>();

  SendingBudget(int perHour) {
    this.perHour = perHour;
  }

  /// How long a mail to this address has to wait, if it has to.
  Optional<Duration> wait(String address, Instant now) {
    lock.lock();
    try {
      var times = sent.get(address);
      if (times == null) {
        return Optional.empty();
      }
      times.removeIf(time -> !time.plus(WINDOW).isAfter(now));
      return times.size() < perHour
          ? Optional.empty()
          : Optional.of(Duration.between(now, times.getFirst().plus(WINDOW)));
    } finally {
      lock.unlock();
    }
  }

  void sent(String address, Instant now) {
    lock.lock();
    try {
      sent.computeIfAbsent(address, _ -> new ArrayDeque<>()).add(now);
      if (sent.size() > MOST_REMEMBERED) {
        sent.remove(sent.keySet().iterator().next());
      }
    } finally {
      lock.unlock();
    }
  }
}
