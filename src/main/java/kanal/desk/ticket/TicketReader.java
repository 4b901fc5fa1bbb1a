package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.maybeDay;
import static kanal.desk.ticket.Columns.maybeStage;
import static kanal.desk.ticket.Columns.maybeWords;
import static kanal.desk.ticket.Columns.time;
import static kanal.desk.ticket.Columns.words;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.message.Attachment;
import kanal.desk.officer.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Finds tickets by their number.
public final class TicketReader {
  private final JdbcClient jdbc;

  public TicketReader(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public boolean exists(TicketNumber number) {
    return jdbc.sql("select count(*) from ticket where number = ?")
            .param(number.value())
            .query(Long.class)
            .single()
        > 0;
  }

  public Optional<DeskTicket> find(TicketNumber number) {
    // One query after the other: a query inside another would hold two connections, and a few
    // such readers at once could use up the pool and wait for each other.
    var parts =
        new Parts(
            ranking(number),
            because(number),
            candidates(number),
            flags(number),
            attachments(number),
            story(number));
    return jdbc.sql("select * from ticket where number = ?")
        .param(number.value())
        .query((row, _) -> ticket(number, row, parts))
        .optional();
  }

  /// The ticket, when it is one of these and may be worked on.
  public Optional<DeskTicket> find(TicketNumber number, Scope scope) {
    return visible(number, scope) ? find(number) : Optional.empty();
  }

  /// Whether there is a ticket of this number among these that may be worked on.
  public boolean visible(TicketNumber number, Scope scope) {
    return jdbc.sql(
                "select count(*) from ticket where number = :number and "
                    + InboxConditions.IN_USE
                    + " and "
                    + scope.condition("ticket"))
            .param("number", number.value())
            .params(scope.values())
            .query(Long.class)
            .single()
        > 0;
  }

  /// The units of those of these tickets that are there.
  public Map<TicketNumber, String> units(Collection<TicketNumber> numbers) {
    var units = new HashMap<TicketNumber, String>();
    jdbc.sql("select number, unit from ticket where number in (:numbers)")
        .param("numbers", numbers.stream().map(TicketNumber::value).toList())
        .query(
            (row, _) -> units.put(new TicketNumber(row.getString("number")), row.getString("unit")))
        .list();
    return units;
  }

  private record Parts(
      List<TopicGuess> ranking,
      List<String> because,
      List<Region> candidates,
      Set<Flag> flags,
      List<Attachment> attachments,
      List<DeskLine> story) {}

  private static DeskTicket ticket(TicketNumber number, ResultSet row, Parts parts)
      throws SQLException {
    return new DeskTicket(
        number,
        row.getString("channel"),
        Kind.valueOf(row.getString("kind")),
        words(row, "title"),
        words(row, "description"),
        row.getString("topic"),
        maybeWords(row, "topic_by"),
        new TopicGuess(row.getString("machine_topic"), row.getDouble("machine_confidence")),
        parts.ranking(),
        parts.because(),
        Columns.place(row, parts.candidates()),
        Columns.incident(row),
        parts.attachments(),
        parts.flags(),
        parts.story(),
        maybeWords(row, "reporter"),
        Stage.valueOf(row.getString("stage")),
        row.getString("unit"),
        maybeDay(row, "due"),
        row.getBoolean("citizen_wrote"),
        time(row, "filed_at"),
        row.getLong("version"));
  }

  private List<TopicGuess> ranking(TicketNumber number) {
    return jdbc.sql("select topic, confidence from ticket_guess where number = ? order by rank")
        .param(number.value())
        .query((row, _) -> new TopicGuess(row.getString("topic"), row.getDouble("confidence")))
        .list();
  }

  private List<String> because(TicketNumber number) {
    return jdbc.sql("select words from ticket_because where number = ? order by rank")
        .param(number.value())
        .query((row, _) -> words(row, "words"))
        .list();
  }

  private List<Region> candidates(TicketNumber number) {
    return jdbc.sql("select code, name from ticket_place_candidate where number = ? order by rank")
        .param(number.value())
        .query((row, _) -> new Region(words(row, "code"), words(row, "name")))
        .list();
  }

  private Set<Flag> flags(TicketNumber number) {
    return jdbc.sql("select flag from ticket_flag where number = ?")
        .param(number.value())
        .query((row, _) -> Flag.valueOf(row.getString("flag")))
        .set();
  }

  /// The core does not keep where a channel finds the bytes, so their source is empty.
  private List<Attachment> attachments(TicketNumber number) {
    return jdbc.sql(
            """
            select id, type, media_type, bytes from ticket_attachment where number = ? order by rank
            """)
        .param(number.value())
        .query((row, _) ->
            new Attachment(
                row.getString("id"),
                Attachment.Type.valueOf(row.getString("type")),
                words(row, "media_type"),
                row.getLong("bytes"),
                ""))
        .list();
  }

  private List<DeskLine> story(TicketNumber number) {
    return jdbc.sql(
            """
            select at, speaker, words, officer, stage from ticket_line where number = ?
            order by at, id
            """)
        .param(number.value())
        .query((row, _) ->
            new DeskLine(
                time(row, "at"),
                Speaker.valueOf(row.getString("speaker")),
                words(row, "words"),
                maybeWords(row, "officer"),
                maybeStage(row, "stage")))
        .list();
  }
}
