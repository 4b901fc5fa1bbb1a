package kanal.desk.errand;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.live.TicketFeed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Runs errands on a thread of its own, one ticket after the other.
///
/// The feed only makes it quick. What counts is the time a ticket was last touched beside the time
/// the errand saw to: what differs is still to be done, whoever changed it and whatever was cut
/// off.
public final class Errands implements TicketFeed.Listener, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Errands.class);
  private static final int AT_ONCE = 500;
  // Much longer than a transaction can take, because a change becomes visible after its time.
  private static final Duration LATELY = Duration.ofMinutes(10);

  private final JdbcClient jdbc;
  private final List<Errand> errands;
  private final InstantSource clock;
  private final Duration every;
  private final Set<TicketNumber> waiting = ConcurrentHashMap.newKeySet();
  // What comes while it stops is dropped; the next start finds it.
  private final ScheduledExecutorService worker =
      new ScheduledThreadPoolExecutor(
          1,
          Thread.ofPlatform().daemon().name("desk-errands").factory(),
          new ThreadPoolExecutor.DiscardPolicy());

  /// @param every how often it looks for what nobody told it of
  public Errands(JdbcClient jdbc, List<Errand> errands, InstantSource clock, Duration every) {
    this.jdbc = jdbc;
    this.errands = List.copyOf(errands);
    this.clock = clock;
    this.every = every;
  }

  public void start() {
    worker.execute(() -> catchUp(Optional.empty()));
    var _ =
        worker.scheduleWithFixedDelay(
            () -> catchUp(Optional.of(LATELY)),
            every.toMillis(),
            every.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  @Override
  public void changed(TicketNumber number) {
    // A ticket that waits already is seen to once for all its changes.
    if (waiting.add(number)) {
      worker.execute(() -> {
        waiting.remove(number);
        errands.forEach(errand -> see(errand, number));
      });
    }
  }

  /// Sees to every ticket that still waits, of those touched lately or of all.
  public void catchUp(Optional<Duration> lately) {
    for (var errand : errands) {
      try {
        var pending = pending(errand, lately);
        while (!pending.isEmpty() && !worker.isShutdown()) {
          var done = pending.stream().filter(number -> see(errand, number)).count();
          pending = done == 0 || pending.size() < AT_ONCE ? List.of() : pending(errand, lately);
        }
      } catch (DataAccessException away) {
        // The next look finds what this one missed, and an exception would end the timer.
        LOG.warn("errand {} waits for the database: {}", errand.name(), away.getClass().getName());
      }
    }
  }

  private List<TicketNumber> pending(Errand errand, Optional<Duration> lately) {
    var now = clock.instant();
    var life = now.minus(errand.life()).atOffset(ZoneOffset.UTC);
    return jdbc.sql(
            """
            select t.number from ticket t
              left join ticket_errand e on e.number = t.number and e.errand = :errand
            where t.touched_at > :since and t.filed_at > :life
              and (e.touched_at is null or e.touched_at <> t.touched_at)
            order by t.touched_at limit :most
            """)
        .param("errand", errand.name())
        .param("since", lately.map(it -> now.minus(it).atOffset(ZoneOffset.UTC)).orElse(life))
        .param("life", life)
        .param("most", AT_ONCE)
        .query((row, _) -> new TicketNumber(row.getString("number")))
        .list();
  }

  /// False when it could not be done now.
  private boolean see(Errand errand, TicketNumber number) {
    try {
      var touched = touched(number);
      if (touched.isPresent() && !touched.equals(seen(errand, number))) {
        errand.run(number);
        mark(errand, number, touched.get());
      }
      return true;
    } catch (DataAccessException failed) {
      LOG.warn("errand {} of {} waits: {}", errand.name(), number, failed.getClass().getName());
      return false;
    } catch (RuntimeException broken) {
      // One ticket that breaks it must not keep it from the others.
      LOG.error("errand {} of {} failed", errand.name(), number, broken);
      return false;
    }
  }

  private Optional<OffsetDateTime> touched(TicketNumber number) {
    return jdbc.sql("select touched_at from ticket where number = ?")
        .param(number.value())
        .query(OffsetDateTime.class)
        .optional();
  }

  private Optional<OffsetDateTime> seen(Errand errand, TicketNumber number) {
    return jdbc.sql("select touched_at from ticket_errand where errand = ? and number = ?")
        .params(errand.name(), number.value())
        .query(OffsetDateTime.class)
        .optional();
  }

  private void mark(Errand errand, TicketNumber number, OffsetDateTime touched) {
    int known =
        jdbc.sql("update ticket_errand set touched_at = ? where errand = ? and number = ?")
            .params(touched, errand.name(), number.value())
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into ticket_errand (errand, number, touched_at) values (?, ?, ?)
              on conflict do nothing
              """)
          .params(errand.name(), number.value(), touched)
          .update();
    }
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
