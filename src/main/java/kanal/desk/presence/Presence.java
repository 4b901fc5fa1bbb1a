package kanal.desk.presence;

import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;

/// Who has a ticket open. An open page says so every few seconds; whoever was silent longer than
/// that is gone. It is in the database because officers may sit at different replicas, and the
/// database's clock is the only one they share.
public final class Presence {
  /// How often an open page says that it is open, in seconds.
  public static final int EVERY_SECONDS = 15;

  private static final String HERE = "seen_at > current_timestamp - interval '40' second";
  private static final String LONG_AGO = "seen_at < current_timestamp - interval '1' hour";

  private final DeskDatabase database;
  private final TicketFeed feed;

  public Presence(DeskDatabase database, TicketFeed feed) {
    this.database = database;
    this.feed = feed;
  }

  /// Notes that the officer has the ticket open.
  ///
  /// @return the names under which colleagues know the others who have it open too
  public List<String> look(Officer officer, TicketNumber number) {
    boolean came = !isHere(officer, number);
    note(officer, number);
    if (came) {
      feed.changed(number);
    }
    return others(officer, number);
  }

  private boolean isHere(Officer officer, TicketNumber number) {
    return database
            .jdbc()
            .sql(
                "select count(*) from ticket_presence where number = ? and officer = ? and " + HERE)
            .params(number.value(), officer.name())
            .query(Long.class)
            .single()
        > 0;
  }

  private void note(Officer officer, TicketNumber number) {
    var jdbc = database.jdbc();
    int known =
        jdbc.sql(
                """
                update ticket_presence set seen_at = current_timestamp
                where number = ? and officer = ?
                """)
            .params(number.value(), officer.name())
            .update();
    if (known == 0) {
      jdbc.sql("delete from ticket_presence where " + LONG_AGO).update();
      jdbc.sql(
              """
              insert into ticket_presence (number, officer, seen_at)
              values (?, ?, current_timestamp) on conflict do nothing
              """)
          .params(number.value(), officer.name())
          .update();
    }
  }

  private List<String> others(Officer officer, TicketNumber number) {
    return database
        .jdbc()
        .sql(
            """
            select coalesce(o.display_name, o.name) as shown from ticket_presence p
            join officer o on o.name = p.officer
            where p.number = ? and p.officer <> ? and p.\
            """
                + HERE
                + " order by 1")
        .params(number.value(), officer.name())
        .query((row, _) -> row.getString("shown"))
        .list();
  }
}
