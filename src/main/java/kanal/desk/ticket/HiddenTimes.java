package kanal.desk.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps times of anonymous tickets to the hour: the minute of a message, beside a telephone's own
/// list, would say whose it was.
public final class HiddenTimes {
  private static final List<String> TOLD =
      List.of("ticket_line", "ticket_owner", "ticket_change", "amendment");

  private final JdbcClient jdbc;

  public HiddenTimes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// The moment as it may be kept of this ticket.
  public Instant of(TicketNumber number, Instant moment) {
    return anonymous(number) ? hour(moment) : moment;
  }

  static Instant hour(Instant moment) {
    return moment.truncatedTo(ChronoUnit.HOURS);
  }

  /// Makes what is known already as vague, for a citizen who chose to be anonymous afterwards.
  void blur(TicketNumber number) {
    jdbc.sql("update ticket set filed_at = date_trunc('hour', filed_at) where number = ?")
        .param(number.value())
        .update();
    for (var table : TOLD) {
      jdbc.sql("update " + table + " set at = date_trunc('hour', at) where number = ?")
          .param(number.value())
          .update();
    }
  }

  boolean anonymous(TicketNumber number) {
    return jdbc.sql("select count(*) from ticket_flag where number = ? and flag = ?")
            .params(number.value(), Flag.ANONYMOUS.name())
            .query(Long.class)
            .single()
        > 0;
  }
}
