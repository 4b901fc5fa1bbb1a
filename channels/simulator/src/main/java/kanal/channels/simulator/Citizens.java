package kanal.channels.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/// Everybody who tries the bot out, as many as fit; who was idle longest makes room.
final class Citizens implements AutoCloseable {
  static final int MOST = 200;
  private static final Duration IDLE = Duration.ofHours(2);

  private final ReentrantLock lock = new ReentrantLock();
  private final InstantSource clock;
  // Least recently used first.
  private final Map<Citizen, Seen> all = new LinkedHashMap<>(16, 0.75f, true);
  private boolean closed;

  private record Seen(Phones phones, Instant at) {}

  Citizens(InstantSource clock) {
    this.clock = clock;
  }

  /// This citizen's phones, new ones if need be; empty when all places are taken by open pages, or
  /// when the service stops.
  Optional<Phones> phones(Citizen citizen) {
    lock.lock();
    try {
      if (closed) {
        return Optional.empty();
      }
      var now = clock.instant();
      var known = all.get(citizen);
      if (known == null && !makeRoom(now)) {
        return Optional.empty();
      }
      var phones = known == null ? new Phones() : known.phones();
      all.put(citizen, new Seen(phones, now));
      return Optional.of(phones);
    } finally {
      lock.unlock();
    }
  }

  /// A page opens on this citizen's phones; empty when there is no room for it.
  Optional<Page> open(Citizen citizen) {
    lock.lock();
    try {
      return phones(citizen).flatMap(Phones::open);
    } finally {
      lock.unlock();
    }
  }

  private boolean makeRoom(Instant now) {
    var idleSince = now.minus(IDLE);
    all.values().removeIf(seen -> seen.at().isBefore(idleSince) && !seen.phones().watched());
    if (all.size() < MOST) {
      return true;
    }
    var unwatched =
        all.entrySet().stream()
            .filter(entry -> !entry.getValue().phones().watched())
            .map(Map.Entry::getKey)
            .findFirst();
    unwatched.ifPresent(all::remove);
    return unwatched.isPresent();
  }

  /// Ends all pages at once and for good, so that nothing holds the service's end up.
  @Override
  public void close() {
    lock.lock();
    try {
      closed = true;
      all.values().forEach(seen -> seen.phones().endPages());
    } finally {
      lock.unlock();
    }
  }
}
