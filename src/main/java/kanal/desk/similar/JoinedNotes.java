package kanal.desk.similar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.page.RowNotes;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tells in the inbox which tickets were joined, so that nobody works on one twice. Of a follower's
/// leader nothing is told: the officer need not be allowed to see it.
final class JoinedNotes implements RowNotes {
  private final JdbcClient jdbc;

  JoinedNotes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Map<TicketNumber, String> of(List<TicketNumber> shown) {
    var notes = new HashMap<TicketNumber, String>();
    if (shown.isEmpty()) {
      return notes;
    }
    var numbers = shown.stream().map(TicketNumber::value).toList();
    jdbc.sql("select number from ticket_joined where number in (:numbers)")
        .param("numbers", numbers)
        .query(String.class)
        .list()
        .forEach(number -> notes.put(new TicketNumber(number), "Ikut laporan yang sama"));
    jdbc.sql(
            """
            select leader, count(*) as followers from ticket_joined where leader in (:numbers)
            group by leader
            """)
        .param("numbers", numbers)
        .query(row -> {
          notes.put(
              new TicketNumber(row.getString("leader")),
              "Diikuti " + row.getLong("followers") + " laporan");
        });
    return notes;
  }
}
