package kanal.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks again and again for alarms that ring, tasks left behind, quarantined items to take in
/// again, and changes in the routing core.
public final class Sweeper implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Sweeper.class);
  private static final Duration TICK = Duration.ofSeconds(1);
  private static final Duration STOP = Duration.ofSeconds(5);
  private static final int AT_ONCE = 200;
  private static final String LEASE = "core-changes";
  private static final String CURSOR = "core-changes";

  private final Engine engine;
  private final ConversationStore store;
  private final Outbox outbox;
  private final Replays replays;
  private final RoutingCore core;
  private final Cursors cursors;
  private final Leases leases;
  private final InstantSource clock;
  private final Duration corePause;
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  /// @param corePause between two looks at the routing core
  public Sweeper(
      Engine engine,
      ConversationStore store,
      Outbox outbox,
      Replays replays,
      RoutingCore core,
      Cursors cursors,
      Leases leases,
      InstantSource clock,
      Duration corePause) {
    this.engine = engine;
    this.store = store;
    this.outbox = outbox;
    this.replays = replays;
    this.core = core;
    this.cursors = cursors;
    this.leases = leases;
    this.clock = clock;
    this.corePause = corePause;
  }

  public void start() {
    threads.add(repeat("tasks", TICK, this::tasks));
    threads.add(repeat("alarms", TICK, this::alarms));
    threads.add(repeat("replays", TICK, this::replays));
    threads.add(repeat("core", corePause, this::changes));
  }

  @Override
  public void close() {
    threads.forEach(Thread::interrupt);
    try {
      for (var thread : threads) {
        thread.join(STOP);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    threads.clear();
  }

  private boolean tasks() {
    var claimed = outbox.claim(clock.instant(), AT_ONCE);
    return engine.carryOn(claimed) && claimed.size() == AT_ONCE;
  }

  private boolean alarms() {
    var due = store.dueTimers(clock.instant(), AT_ONCE);
    due.forEach(engine::wake);
    return due.size() == AT_ONCE;
  }

  private boolean replays() {
    replays.carryOut();
    return false;
  }

  private boolean changes() {
    if (!leases.hold(LEASE)) {
      return false;
    }
    var position = cursors.find(CURSOR).orElse("");
    var found = core.changesAfter(position);
    for (var change : found.changes()) {
      if (!engine.changed(change)) {
        // Another system filed it with the desk, and reads there what becomes of it.
        LOG.debug("{} concerns nobody here", change);
      }
    }
    if (!found.position().equals(position)) {
      cursors.save(CURSOR, found.position(), leases.fence(LEASE));
    }
    return false;
  }

  /// @param work says whether there is more to be done at once
  private static Thread repeat(String name, Duration pause, BooleanSupplier work) {
    return Thread.ofVirtual()
        .name("sweep-" + name)
        .start(() -> {
          var trouble = new Trouble();
          while (!Thread.currentThread().isInterrupted()) {
            if (!hasMore(name, work, trouble) && isEndedWhileWaiting(pause)) {
              return;
            }
          }
        });
  }

  private static boolean hasMore(String name, BooleanSupplier work, Trouble trouble) {
    try {
      boolean more = work.getAsBoolean();
      if (trouble.isOver()) {
        LOG.info("sweeping {} goes on", name);
      }
      return more;
    } catch (Unavailable away) {
      if (trouble.isNews(String.valueOf(away.getMessage()))) {
        LOG.warn("sweeping {} waits: {}", name, away.getMessage());
      }
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      // Whatever it is, this thread is the only one that sweeps here.
      if (trouble.isNews(bug.getClass().getName())) {
        LOG.error("sweeping {} failed: {}", name, bug.getClass().getName());
      }
    }
    return false;
  }

  private static boolean isEndedWhileWaiting(Duration pause) {
    try {
      Thread.sleep(pause);
      return false;
    } catch (InterruptedException e) {
      return true;
    }
  }
}
