package kanal.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Outcome;
import kanal.desk.casework.Verb;
import kanal.desk.database.DeskDatabase;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;

/// What a desk keeps of tickets, and what its officers do with them.
public record KeptTickets(DeskDatabase database, Casework casework) {
  private static final List<String> TABLES =
      List.of("ticket", "ticket_line", "ticket_attachment", "ticket_because", "audit");

  public DeskTicket get(TicketNumber number) {
    return new TicketReader(database.jdbc()).find(number).orElseThrow();
  }

  /// How many rows of a table are about a ticket.
  public long rows(String table, TicketNumber number) {
    return database
        .jdbc()
        .sql("select count(*) from " + table + " where number = ?")
        .param(number.value())
        .query(Long.class)
        .single();
  }

  /// Whether this text stands anywhere in what is kept of a ticket.
  public boolean hold(TicketNumber number, String text) {
    return TABLES.stream()
        .flatMap(table ->
            database
                .jdbc()
                .sql("select * from " + table + " where number = ?")
                .param(number.value())
                .query()
                .listOfRows()
                .stream())
        .anyMatch(row -> row.toString().contains(text));
  }

  /// An officer decides, and it is done.
  public void act(TicketNumber number, Verb verb, String words) {
    var officer = TicketSamples.officer("admin");
    assertThat(casework.act(officer, number, get(number).version(), verb, words))
        .isEqualTo(new Outcome.Done());
  }
}
