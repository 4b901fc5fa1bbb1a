package kanal.desk.ticket;

import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps beside a ticket when an officer first told the citizen something, as its story has it.
final class FirstAnswer {
  private final JdbcClient jdbc;

  FirstAnswer(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Looks it up anew, because an officer's line was added or taken back.
  void refresh(TicketNumber number) {
    jdbc.sql(
            """
            update ticket set first_answer_at = (
              select min(at) from ticket_line line
              where line.number = ticket.number and speaker = 'OFFICER')
            where number = ?
            """)
        .param(number.value())
        .update();
    jdbc.sql(
            """
            update ticket set answered_after =
              cast(extract(epoch from first_answer_at) - extract(epoch from filed_at) as bigint)
            where number = ?
            """)
        .param(number.value())
        .update();
  }
}
