package kanal.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.desk.database.Verbatim;
import kanal.nlp.labelled.Labelled;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The examples officers gave, in the desk's database.
public final class Examples {
  private final JdbcClient jdbc;

  public Examples(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// Keeps an example in place of the one its ticket gave before. What officers did not change
  /// keeps the time it was first said.
  void keep(Example example) {
    var values =
        new TreeMap<String, Object>(
            Map.of(
                "number", example.number().value(),
                "text", Verbatim.toColumn(example.text()),
                "topic", example.topic(),
                "way", example.way().name(),
                "machine", example.machine().code(),
                "confidence", example.machine().confidence(),
                "officer", example.officer(),
                "at", at(example.at()),
                "filedAt", at(example.filedAt())));
    int known =
        jdbc.sql(
                """
                update learning_example set text = :text, way = :way, machine_topic = :machine,
                  machine_confidence = :confidence, model_version = :model,
                  at = case when topic = :topic and officer = :officer and withdrawn_at is null
                    then at else :at end,
                  topic = :topic, officer = :officer, filed_at = :filedAt, withdrawn_at = null
                where number = :number
                """)
            .params(values)
            .param("model", example.model().orElse(null))
            .update();
    if (known == 0) {
      jdbc.sql(
              """
              insert into learning_example (number, text, topic, way, machine_topic,
                machine_confidence, model_version, officer, at, filed_at)
              values (:number, :text, :topic, :way, :machine, :confidence, :model, :officer, :at,
                :filedAt)
              on conflict do nothing
              """)
          .params(values)
          .param("model", example.model().orElse(null))
          .update();
    }
  }

  /// Learns no longer from a ticket, and forgets its words.
  void withdraw(TicketNumber number, Instant at) {
    jdbc.sql(
            """
            update learning_example set withdrawn_at = ?, text = ''
            where number = ? and withdrawn_at is null
            """)
        .params(at(at), number.value())
        .update();
  }

  /// Those that count, in the order their messages came.
  List<Example> all() {
    return jdbc.sql(
            """
            select number, text, topic, machine_topic, machine_confidence, model_version, officer,
              at, filed_at
            from learning_example where withdrawn_at is null order by filed_at, number
            """)
        .query((row, _) -> example(row))
        .list();
  }

  int count() {
    return jdbc.sql("select count(*) from learning_example where withdrawn_at is null")
        .query(Integer.class)
        .single();
  }

  /// How often each topic of the model became which topic of an officer's.
  Map<String, Map<String, Integer>> answers() {
    var answers = new TreeMap<String, Map<String, Integer>>();
    jdbc.sql(
            """
            select machine_topic, topic, count(*) as tickets from learning_example
            where withdrawn_at is null group by machine_topic, topic
            """)
        .query((row, _) ->
            answers
                .computeIfAbsent(row.getString("machine_topic"), _ -> new TreeMap<>())
                .put(row.getString("topic"), row.getInt("tickets")))
        .list();
    return answers;
  }

  /// As a model learns from them and is judged by them.
  static Labelled labelled(Example example) {
    return new Labelled(
        example.text(),
        example.topic(),
        Set.of(),
        Optional.of(LocalDateTime.ofInstant(example.filedAt(), ZoneOffset.UTC)));
  }

  private static Example example(ResultSet row) throws SQLException {
    return new Example(
        new TicketNumber(row.getString("number")),
        Verbatim.fromColumn(row.getString("text")),
        row.getString("topic"),
        new TopicGuess(row.getString("machine_topic"), row.getDouble("machine_confidence")),
        Optional.ofNullable(row.getString("model_version")),
        row.getString("officer"),
        row.getObject("at", OffsetDateTime.class).toInstant(),
        row.getObject("filed_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
