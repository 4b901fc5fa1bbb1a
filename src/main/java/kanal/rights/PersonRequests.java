package kanal.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Wishes about their data that citizens sent by a channel, until somebody has closed them.
final class PersonRequests {
  private final JdbcClient jdbc;
  private final Duration within;

  PersonRequests(JdbcClient jdbc, Duration within) {
    this.jdbc = jdbc;
    this.within = within;
  }

  /// A wish.
  ///
  /// @param erasure whether everything should be erased, and not only shown
  /// @param by when it must be carried out
  record Request(TicketNumber number, boolean erasure, Instant asked, Instant by) {}

  Duration within() {
    return within;
  }

  /// Those that wait, the most urgent first.
  List<Request> waiting() {
    return jdbc.sql(
            """
            select t.number, t.filed_at, f.flag from ticket t
            join ticket_flag f on f.number = t.number
            where f.flag in (:wishes) and t.stage not in ('DONE', 'ARCHIVED', 'WITHDRAWN')
            order by t.filed_at, t.number
            """)
        .param("wishes", List.of(Flag.DATA_WANTED.name(), Flag.ERASURE_WANTED.name()))
        .query((row, _) -> {
          var asked = row.getObject("filed_at", OffsetDateTime.class).toInstant();
          return new Request(
              new TicketNumber(row.getString("number")),
              row.getString("flag").equals(Flag.ERASURE_WANTED.name()),
              asked,
              asked.plus(within));
        })
        .list();
  }
}
