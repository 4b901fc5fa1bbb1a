package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.maybeWords;
import static kanal.desk.ticket.Columns.words;

import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.DeskDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps what the inbox looks for beside the tickets: their words, and whether somebody should look
/// twice. Whoever changes a ticket's words, place, topic or flags says so here, in the same
/// transaction.
public final class InboxIndex {
  /// From here on the classifier's word counts as sure.
  public static final double SURE = 0.8;

  private static final int AT_ONCE = 200;

  private final JdbcClient jdbc;

  public InboxIndex(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Works a ticket's entry out anew.
  public void refresh(TicketNumber number) {
    refreshWords(number);
    refreshMark(number);
  }

  /// Works out whether an officer should look twice, when no words changed.
  public void refreshMark(TicketNumber number) {
    jdbc.sql(
            """
            update ticket set indexed = true, to_check =
              topic = 'lainnya'
              or place_words is null
              or place_unsure
              or (topic_by is null and machine_confidence < :sure and not exists (
                select 1 from ticket_flag f
                where f.number = ticket.number and f.flag = 'TOPIC_CHOSEN'))
              or exists (
                select 1 from ticket_flag f
                where f.number = ticket.number and f.flag in ('INCOMPLETE', 'PLACE_TO_CHECK',
                  'DANGER', 'SENSITIVE', 'PERSONAL_DATA', 'HELP_WANTED', 'MAYBE_NO_REPORT',
                  'SEVERAL_MATTERS'))
            where number = :number
            """)
        .param("sure", SURE)
        .param("number", number.value())
        .update();
  }

  /// Works out what is missing, as after an update of this program.
  public static void complete(DeskDatabase database) {
    var index = new InboxIndex(database.jdbc());
    while (database.commit(index::someMissing)) {}
  }

  private boolean someMissing() {
    var missing =
        jdbc.sql("select number from ticket where not indexed limit ?")
            .param(AT_ONCE)
            .query(String.class)
            .list();
    missing.forEach(number -> refresh(new TicketNumber(number)));
    return !missing.isEmpty();
  }

  private void refreshWords(TicketNumber number) {
    record Texts(List<String> words, List<String> place) {}
    var texts =
        jdbc.sql(
                """
                select title, description, place_words, place_region_name from ticket
                where number = ?
                """)
            .param(number.value())
            .query((row, _) ->
                new Texts(
                    List.of(words(row, "title"), words(row, "description")),
                    List.of(
                        maybeWords(row, "place_words").orElse(""),
                        maybeWords(row, "place_region_name").orElse(""))))
            .single();
    var said =
        jdbc.sql(
                "select words from ticket_line where number = ? and speaker = 'CITIZEN' order by"
                    + " at, id")
            .param(number.value())
            .query((row, _) -> words(row, "words"))
            .list();
    jdbc.sql("delete from ticket_word where number = ?").param(number.value()).update();
    insert(number, false, Words.of(texts.words()));
    insert(number, false, Words.of(said));
    insert(number, true, Words.of(texts.place()));
  }

  private void insert(TicketNumber number, boolean place, Set<String> words) {
    if (words.isEmpty()) {
      return;
    }
    jdbc.sql(
            """
            insert into ticket_word (word, place, number)
            select w.word, ?, ? from unnest(cast(? as varchar array)) as w(word)
            on conflict do nothing
            """)
        .params(place, number.value(), words.toArray(String[]::new))
        .update();
  }
}
