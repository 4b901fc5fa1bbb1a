package kanal.rights;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Unavailable;
import kanal.desk.audit.Audit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Forgets what was kept long enough.
public final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final String DEED = "RETENTION";

  /// A little less than a day, so that the daily run does not move on through the night.
  private static final Duration BETWEEN = Duration.ofHours(23);

  private final List<Keeping> keepings;
  private final JdbcClient jdbc;
  private final Audit audit;
  private final InstantSource clock;

  Retention(List<Keeping> keepings, JdbcClient jdbc, InstantSource clock) {
    this.keepings = List.copyOf(keepings);
    this.jdbc = jdbc;
    this.audit = new Audit(jdbc, clock);
    this.clock = clock;
  }

  /// What the desk keeps.
  static List<Keeping> ofDesk(
      JdbcClient jdbc, TicketEraser eraser, RetentionProperties properties) {
    return ofDesk(
        jdbc, number -> eraser.erase(number, Audit.NOBODY, TicketEraser.Cause.TIME), properties);
  }

  private static List<Keeping> ofDesk(
      JdbcClient jdbc, Consumer<TicketNumber> eraser, RetentionProperties properties) {
    var keepings = new ArrayList<>(TicketKeeping.all(jdbc, eraser, properties));
    keepings.add(RowKeeping.notes(jdbc, properties.notes()));
    keepings.add(RowKeeping.reveals(jdbc, properties.audit()));
    keepings.add(RowKeeping.audit(jdbc, properties.audit()));
    return keepings;
  }

  /// How much of what is due, for who only wants to look.
  public static Map<String, Integer> due(
      JdbcClient jdbc, IntakeStores intake, RetentionProperties properties, InstantSource clock) {
    Consumer<TicketNumber> nobody =
        number -> {
          throw new IllegalStateException("a look forgets nothing: " + number);
        };
    var keepings = new ArrayList<>(ofDesk(jdbc, nobody, properties));
    keepings.addAll(intake.keepings(jdbc, properties));
    return new Retention(keepings, jdbc, clock).due();
  }

  /// How much of what is due, by its name; nothing is forgotten.
  public Map<String, Integer> due() {
    var due = new TreeMap<String, Integer>();
    var now = clock.instant();
    keepings.forEach(keeping -> due.merge(keeping.name(), keeping.due(now), Integer::sum));
    return due;
  }

  /// Whether nobody did it today.
  boolean isTime() {
    var since = clock.instant().minus(BETWEEN).atOffset(ZoneOffset.UTC);
    return jdbc.sql("select count(*) from audit where deed = ? and at > ?")
            .params(DEED, since)
            .query(Long.class)
            .single()
        == 0;
  }

  /// Forgets it, and notes how much of what.
  ///
  /// @param goOn asked before each portion
  /// @return how much of what
  public Map<String, Integer> run(BooleanSupplier goOn) {
    var done = new TreeMap<String, Integer>();
    for (var keeping : keepings) {
      try {
        done.merge(keeping.name(), forget(keeping, goOn), Integer::sum);
      } catch (Unavailable away) {
        // What lies in another store waits for tomorrow; the rest need not.
        LOG.warn("retention of {} waits: {}", keeping.name(), away.getMessage());
      }
    }
    audit.note(Audit.NOBODY, DEED, Optional.of(words(done)));
    LOG.info("retention: {}", words(done));
    return done;
  }

  private int forget(Keeping keeping, BooleanSupplier goOn) {
    var now = clock.instant();
    int all = 0;
    int some;
    do {
      some = goOn.getAsBoolean() ? keeping.forgetSome(now) : 0;
      all += some;
    } while (some > 0);
    return all;
  }

  private static String words(Map<String, Integer> counted) {
    return counted.entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(Collectors.joining(", "));
  }
}
