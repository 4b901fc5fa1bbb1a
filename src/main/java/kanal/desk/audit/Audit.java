package kanal.desk.audit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record of what officers did and saw. It names deeds and tickets, never a citizen's words. An
/// entry belongs into the transaction of the deed.
public final class Audit {
  /// Stands for whoever it was, where no officer did it.
  public static final String NOBODY = "-";

  private static final Duration ONE_LOOK = Duration.ofHours(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Audit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes a deed on a ticket.
  ///
  /// @param deed in capitals, such as `VERIFY`
  public void note(String officer, String deed, TicketNumber number, Optional<String> detail) {
    insert(officer, deed, Optional.of(number), detail);
  }

  /// Notes a deed that concerns no single ticket.
  public void note(String officer, String deed, Optional<String> detail) {
    insert(officer, deed, Optional.empty(), detail);
  }

  /// A deed on a ticket.
  ///
  /// @param detail such as the topic's code
  public record Deed(Instant at, String officer, String deed, Optional<String> detail) {}

  /// What was done to a ticket and who saw it, the newest first.
  public List<Deed> of(TicketNumber number, int most) {
    return jdbc.sql(
            """
            select at, officer, deed, detail from audit where number = ? order by at desc, id desc
            limit ?
            """)
        .params(number.value(), most)
        .query((row, _) ->
            new Deed(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("officer"),
                row.getString("deed"),
                Optional.ofNullable(row.getString("detail"))))
        .list();
  }

  /// Notes that an officer saw a ticket; looking again within the hour is the same look.
  public void saw(String officer, TicketNumber number) {
    var since = clock.instant().minus(ONE_LOOK).atOffset(ZoneOffset.UTC);
    boolean known =
        jdbc.sql(
                    """
                    select count(*) from audit
                    where number = ? and at > ? and officer = ? and deed = 'SEEN'
                    """)
                .params(number.value(), since, officer)
                .query(Long.class)
                .single()
            > 0;
    if (!known) {
      note(officer, "SEEN", number, Optional.empty());
    }
  }

  private void insert(
      String officer, String deed, Optional<TicketNumber> number, Optional<String> detail) {
    jdbc.sql("insert into audit (at, officer, deed, number, detail) values (?, ?, ?, ?, ?)")
        .params(clock.instant().atOffset(ZoneOffset.UTC), officer, deed)
        .param(number.map(TicketNumber::value).orElse(null))
        .param(detail.orElse(null))
        .update();
  }
}
