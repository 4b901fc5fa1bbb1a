package kanal.desk.live;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Sees what other replicas changed in the database they share, and tells this one's feed.
public final class SharedDatabaseWatch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(SharedDatabaseWatch.class);
  private static final int MOST_AT_ONCE = 200;

  private final JdbcClient jdbc;
  private final TicketFeed feed;
  private final Duration every;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("desk-watch").factory());
  private Map<String, OffsetDateTime> seen = Map.of();

  public SharedDatabaseWatch(JdbcClient jdbc, TicketFeed feed, Duration every) {
    this.jdbc = jdbc;
    this.feed = feed;
    this.every = every;
  }

  public void start() {
    seen = recent();
    var _ =
        timer.scheduleWithFixedDelay(
            this::look, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      var now = recent();
      now.forEach((number, touched) -> {
        if (!touched.equals(seen.get(number))) {
          feed.changed(new TicketNumber(number));
        }
      });
      seen = now;
    } catch (DataAccessException away) {
      // The next look finds what this one missed, and an exception would end the timer.
      LOG.warn("the desk's database is away: {}", away.getClass().getName());
    }
  }

  /// What was touched lately, by the database's own clock. The window is much longer than the pause
  /// between looks, because a change becomes visible only some time after it was stamped.
  private Map<String, OffsetDateTime> recent() {
    return jdbc
        .sql(
            """
            select number, touched_at from ticket
            where touched_at > current_timestamp - interval '60' second
            order by touched_at desc limit ?
            """)
        .param(MOST_AT_ONCE)
        .query((row, _) ->
            Map.entry(row.getString("number"), row.getObject("touched_at", OffsetDateTime.class)))
        .list()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public void close() {
    timer.shutdownNow();
  }
}
