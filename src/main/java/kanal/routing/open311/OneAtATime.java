package kanal.routing.open311;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Leases;

/// Lets one thread of one replica at a time work on a number.
///
/// The lease is kept for the next number of the same shelf rather than given back: a single replica
/// then asks the store once in a while instead of twice a ticket.
final class OneAtATime {
  private final Leases leases;
  private final Duration patience;
  private final List<ReentrantLock> shelves =
      Stream.generate(ReentrantLock::new).limit(FiledRequests.SHELVES).toList();

  /// @param patience how long to wait for another thread here
  OneAtATime(Leases leases, Duration patience) {
    this.leases = leases;
    this.patience = patience;
  }

  /// The result of the work; empty when somebody else is at it.
  <T> Optional<T> run(TicketNumber number, Supplier<T> work) {
    int shelf = FiledRequests.shelf(number);
    var lock = shelves.get(shelf);
    if (!taken(lock)) {
      return Optional.empty();
    }
    try {
      return leases.hold("open311/" + shelf) ? Optional.of(work.get()) : Optional.empty();
    } finally {
      lock.unlock();
    }
  }

  private boolean taken(ReentrantLock lock) {
    try {
      return lock.tryLock(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
