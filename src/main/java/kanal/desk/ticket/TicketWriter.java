package kanal.desk.ticket;

import static kanal.desk.ticket.Columns.time;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Line;
import kanal.bot.complaint.Line.Speaker;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Rating;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Attachment;
import kanal.desk.database.Verbatim;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;

/// Writes what citizens tell into tickets. Every method belongs into a transaction.
public final class TicketWriter {
  private final JdbcClient jdbc;
  private final InboxIndex index;
  private final FirstAnswer firstAnswer;

  public TicketWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
    this.index = new InboxIndex(jdbc);
    this.firstAnswer = new FirstAnswer(jdbc);
  }

  /// Adds a new ticket with all its parts.
  ///
  /// @param unit code of the unit that owns it
  /// @throws org.springframework.dao.DuplicateKeyException when there is one of this number
  public void insert(Ticket ticket, String unit) {
    jdbc.sql(
            """
            insert into ticket (number, channel, kind, title, description, topic, machine_topic,
              machine_confidence, place_words, place_region, place_region_name, place_latitude,
              place_longitude, place_unsure, incident_words, incident_from, incident_to, language,
              reporter, model_version, stage, unit, due, citizen_wrote, filed_at, verify_by, version, touched_at)
            values (:number, :channel, :kind, :title, :description, :topic, :topic, :confidence,
              :placeWords, :placeRegion, :placeRegionName, :placeLatitude, :placeLongitude,
              :placeUnsure, :incidentWords, :incidentFrom, :incidentTo, :language, :reporter,
              :modelVersion, :stage, :unit, :verifyBy, false, :filedAt, :verifyBy, 0, current_timestamp)
            """)
        .params(TicketFields.of(ticket))
        .param("stage", Stage.RECEIVED.name())
        .param("unit", unit)
        .update();
    insertParts(ticket);
    insertAttachments(ticket.number(), ticket.attachments());
    ticket.conversation().forEach(line -> tell(ticket.number(), line));
    index.refresh(ticket.number());
  }

  /// Replaces what the citizen gave. What was said and sent before stays; so do the topic, title
  /// and klasifikasi that an officer chose, and an officer's reading of place and day as long as
  /// the citizen's words for them are the same.
  public void correct(Ticket ticket) {
    jdbc.sql(
            """
            update ticket set channel = :channel,
              kind = case when kind_by is null then :kind else kind end,
              title = case when title_by is null then :title else title end,
              description = :description,
              topic = case when topic_by is null then :topic else topic end,
              machine_topic = :topic, machine_confidence = :confidence, language = :language,
              reporter = :reporter, model_version = :modelVersion, citizen_wrote = true,
              version = version + 1, touched_at = current_timestamp
            where number = :number
            """)
        .params(TicketFields.of(ticket))
        .update();
    jdbc.sql(
            """
            update ticket set incident_words = :incidentWords, incident_from = :incidentFrom,
              incident_to = :incidentTo, incident_by = null
            where number = :number
              and (incident_by is null or incident_words is distinct from :incidentWords)
            """)
        .params(TicketFields.of(ticket))
        .update();
    boolean moved =
        jdbc.sql(
                    """
                    update ticket set place_words = :placeWords, place_region = :placeRegion,
                      place_region_name = :placeRegionName, place_latitude = :placeLatitude,
                      place_longitude = :placeLongitude, place_unsure = :placeUnsure, place_by = null
                    where number = :number
                      and (place_by is null or place_words is distinct from :placeWords)
                    """)
                .params(TicketFields.of(ticket))
                .update()
            > 0;
    for (var table :
        List.of("ticket_guess", "ticket_because", "ticket_place_candidate", "ticket_flag")) {
      jdbc.sql("delete from " + table + " where number = ?")
          .param(ticket.number().value())
          .update();
    }
    insertParts(ticket);
    if (!moved) {
      placeIsChecked(ticket.number());
    }
    insertAttachments(ticket.number(), ticket.attachments());
    ticket.conversation().stream()
        .map(TicketWriter::line)
        .filter(line -> !told(ticket.number(), line))
        .forEach(line -> tell(ticket.number(), line));
    index.refresh(ticket.number());
  }

  /// Adds what the citizen sent later.
  public void add(
      TicketNumber number, Line line, List<Attachment> attachments, Optional<Place> place) {
    tell(number, line);
    insertAttachments(number, attachments);
    place.ifPresent(known -> move(number, known));
    jdbc.sql(
            """
            update ticket set citizen_wrote = true, touched_at = current_timestamp where number = ?
            """)
        .param(number.value())
        .update();
    index.refresh(number);
  }

  /// Notes that nobody needs to look at the place again.
  public void placeIsChecked(TicketNumber number) {
    jdbc.sql("delete from ticket_flag where number = ? and flag = ?")
        .params(number.value(), Flag.PLACE_TO_CHECK.name())
        .update();
  }

  private void move(TicketNumber number, Place place) {
    jdbc.sql(
            """
            update ticket set place_words = :placeWords, place_region = :placeRegion,
              place_region_name = :placeRegionName, place_latitude = :placeLatitude,
              place_longitude = :placeLongitude, place_unsure = :placeUnsure, place_by = null
            where number = :number
            """)
        .params(TicketFields.of(place))
        .param("number", number.value())
        .update();
    jdbc.sql("delete from ticket_place_candidate where number = ?").param(number.value()).update();
    insertCandidates(number.value(), place.candidates());
  }

  /// Notes that the citizen decided something about it; a verb chosen before is refused.
  ///
  /// @param tellsMore whether an officer should look at it again
  public void decided(TicketNumber number, boolean tellsMore) {
    jdbc.sql(
            """
            update ticket set citizen_wrote = citizen_wrote or ?, version = version + 1,
              touched_at = current_timestamp
            where number = ?
            """)
        .params(tellsMore, number.value())
        .update();
  }

  /// Notes how content the citizen is.
  public void rate(TicketNumber number, Rating rating) {
    jdbc.sql("update ticket set rating = ?, touched_at = current_timestamp where number = ?")
        .params(rating.name(), number.value())
        .update();
  }

  /// Adds a line to the story.
  ///
  /// @return its id
  public long tell(TicketNumber number, DeskLine line) {
    var id = new GeneratedKeyHolder();
    jdbc.sql(
            """
            insert into ticket_line (number, at, speaker, words, officer, stage)
            values (?, ?, ?, ?, ?, ?)
            """)
        .params(number.value(), time(line.at()), line.by().name(), Verbatim.toColumn(line.words()))
        .param(line.officer().orElse(null))
        .param(line.stage().map(Stage::name).orElse(null))
        .update(id, "id");
    var key = id.getKeyAs(Long.class);
    if (key == null) {
      throw new IllegalStateException("a line was written without an id");
    }
    if (line.by() == Speaker.OFFICER) {
      firstAnswer.refresh(number);
    }
    return key;
  }

  private void tell(TicketNumber number, Line line) {
    tell(number, line(line));
  }

  private static DeskLine line(Line line) {
    return new DeskLine(line.at(), line.by(), line.text(), Optional.empty(), Optional.empty());
  }

  private boolean told(TicketNumber number, DeskLine line) {
    return jdbc.sql(
                """
                select count(*) from ticket_line
                where number = ? and at = ? and speaker = ? and words = ?
                """)
            .params(
                number.value(), time(line.at()), line.by().name(), Verbatim.toColumn(line.words()))
            .query(Long.class)
            .single()
        > 0;
  }

  private void insertParts(Ticket ticket) {
    var number = ticket.number().value();
    for (int rank = 0; rank < ticket.ranking().size(); rank++) {
      var guess = ticket.ranking().get(rank);
      jdbc.sql("insert into ticket_guess (number, rank, topic, confidence) values (?, ?, ?, ?)")
          .params(number, rank, guess.code(), guess.confidence())
          .update();
    }
    for (int rank = 0; rank < ticket.because().size(); rank++) {
      jdbc.sql("insert into ticket_because (number, rank, words) values (?, ?, ?)")
          .params(number, rank, Verbatim.toColumn(ticket.because().get(rank)))
          .update();
    }
    insertCandidates(number, ticket.place().map(Place::candidates).orElse(List.of()));
    for (var flag : ticket.flags()) {
      jdbc.sql("insert into ticket_flag (number, flag) values (?, ?)")
          .params(number, flag.name())
          .update();
    }
  }

  private void insertCandidates(String number, List<Region> candidates) {
    for (int rank = 0; rank < candidates.size(); rank++) {
      var region = candidates.get(rank);
      jdbc.sql("insert into ticket_place_candidate (number, rank, code, name) values (?, ?, ?, ?)")
          .params(number, rank, Verbatim.toColumn(region.code()), Verbatim.toColumn(region.name()))
          .update();
    }
  }

  private void insertAttachments(TicketNumber number, List<Attachment> attachments) {
    var known =
        new HashSet<>(
            jdbc.sql("select id from ticket_attachment where number = ?")
                .param(number.value())
                .query(String.class)
                .list());
    int rank = known.size();
    for (var attachment : attachments) {
      if (known.add(attachment.id())) {
        jdbc.sql(
                """
                insert into ticket_attachment (id, number, rank, type, media_type, bytes)
                values (?, ?, ?, ?, ?, ?)
                """)
            .params(
                attachment.id(),
                number.value(),
                rank++,
                attachment.type().name(),
                Verbatim.toColumn(attachment.mediaType()),
                attachment.bytes())
            .update();
      }
    }
  }
}
