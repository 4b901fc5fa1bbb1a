package kanal.desk.check;

import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.seal.Seal;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Counts tries in the database, for all replicas together: five an hour for a number, and five an
/// hour from an address. A try counts before it is looked at, so that many at once gain nothing.
final class CheckTries {
  static final int MOST = 5;
  private static final int NAME_DIGITS = 32;
  private static final Duration REMEMBERED = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final Seal seal;
  private final InstantSource clock;

  CheckTries(JdbcClient jdbc, Seal seal, InstantSource clock) {
    this.jdbc = jdbc;
    this.seal = seal;
    this.clock = clock;
  }

  /// Notes a try, unless there were too many.
  ///
  /// @return whether it may be looked at
  boolean begin(TicketNumber number, String address) {
    var now = clock.instant().atOffset(ZoneOffset.UTC);
    var since = now.minus(REMEMBERED);
    jdbc.sql("delete from check_try where at < ?").param(since).update();
    var subjects = subjects(number, address);
    subjects.forEach(subject ->
        jdbc.sql("insert into check_try (subject, at) values (?, ?)")
            .params(subject, now)
            .update());
    var allowed = subjects.stream().allMatch(subject -> count(subject, since) <= MOST);
    if (!allowed) {
      forget(number, address);
    }
    return allowed;
  }

  /// Takes the last try back: it was right, or was not looked at.
  void forget(TicketNumber number, String address) {
    subjects(number, address)
        .forEach(subject ->
            jdbc.sql(
                    """
                    delete from check_try
                    where id = (select max(id) from check_try where subject = ?)
                    """)
                .param(subject)
                .update());
  }

  private long count(String subject, OffsetDateTime since) {
    return jdbc.sql("select count(*) from check_try where subject = ? and at >= ?")
        .params(subject, since)
        .query(Long.class)
        .single();
  }

  private List<String> subjects(TicketNumber number, String address) {
    return List.of(subject("number " + number.value()), subject("address " + address));
  }

  /// There are so few addresses that a hash without a key would tell them.
  private String subject(String what) {
    return seal.name("check", what, NAME_DIGITS);
  }
}
