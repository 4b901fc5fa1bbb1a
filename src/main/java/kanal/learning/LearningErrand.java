package kanal.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.TopicGuess;
import kanal.desk.database.Verbatim;
import kanal.desk.errand.Errand;
import kanal.nlp.personal.PersonalDataFinder;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Keeps a ticket's example as the ticket stands: an officer chose its topic, or let it stand and
/// verified the ticket. What is undone or changed again is seen here like any other change.
public final class LearningErrand implements Errand {
  // A ticket of long ago can still be corrected.
  private static final Duration LIFE = Duration.ofDays(3650);
  private static final Set<Stage> VERIFIED = Set.of(Stage.VERIFIED, Stage.DONE);
  private static final Set<Stage> UNDECIDED = Set.of(Stage.RECEIVED, Stage.WITHDRAWN);

  private final JdbcClient jdbc;
  private final Examples examples;
  private final boolean confidential;
  private final InstantSource clock;

  /// @param confidential whether secret, sensitive and anonymous tickets are learnt from, too
  public LearningErrand(JdbcClient jdbc, boolean confidential, InstantSource clock) {
    this.jdbc = jdbc;
    this.examples = new Examples(jdbc);
    this.confidential = confidential;
    this.clock = clock;
  }

  /// What of a ticket matters here.
  private record Seen(
      String description,
      String topic,
      Optional<String> topicBy,
      TopicGuess filedUnder,
      Optional<String> model,
      Stage stage,
      OffsetDateTime filedAt) {}

  @Override
  public String name() {
    return "learning";
  }

  @Override
  public Duration life() {
    return LIFE;
  }

  @Override
  public void run(TicketNumber number) {
    var found = find(number);
    if (found.isEmpty()) {
      return;
    }
    var ticket = found.get();
    var by = ticket.topicBy().or(() -> verifiedBy(number, ticket.stage()));
    // Without words it was erased.
    boolean none =
        ticket.topic().equals(Topic.OTHER) || ticket.description().isEmpty() || !allowed(number);
    if (none || (by.isEmpty() && UNDECIDED.contains(ticket.stage()))) {
      examples.withdraw(number, clock.instant());
    } else {
      by.ifPresent(officer -> examples.keep(example(number, ticket, officer)));
    }
  }

  private Example example(TicketNumber number, Seen ticket, String officer) {
    return new Example(
        number,
        PersonalDataFinder.struckOut(ticket.description()),
        ticket.topic(),
        machine(number, ticket),
        ticket.model(),
        officer,
        clock.instant(),
        ticket.filedAt().toInstant());
  }

  /// The model's own first, even where it was not sure enough to file under it.
  private TopicGuess machine(TicketNumber number, Seen ticket) {
    return jdbc
        .sql("select topic, confidence from ticket_guess where number = ?")
        .param(number.value())
        .query((row, _) -> new TopicGuess(row.getString("topic"), row.getDouble("confidence")))
        .list()
        .stream()
        .max(Comparator.comparingDouble(TopicGuess::confidence))
        .orElse(ticket.filedUnder());
  }

  private Optional<String> verifiedBy(TicketNumber number, Stage stage) {
    if (!VERIFIED.contains(stage)) {
      return Optional.empty();
    }
    return jdbc.sql(
            """
            select officer from ticket_line
            where number = ? and stage = 'VERIFIED' and officer is not null
            order by at desc, id desc limit 1
            """)
        .param(number.value())
        .query(String.class)
        .optional();
  }

  private boolean allowed(TicketNumber number) {
    return confidential
        || jdbc.sql("select count(*) from ticket_flag where number = ? and flag in (?, ?, ?)")
                .params(
                    number.value(),
                    Flag.SECRET.name(),
                    Flag.SENSITIVE.name(),
                    Flag.ANONYMOUS.name())
                .query(Long.class)
                .single()
            == 0;
  }

  private Optional<Seen> find(TicketNumber number) {
    return jdbc.sql(
            """
            select description, topic, topic_by, machine_topic, machine_confidence, model_version,
              stage, filed_at
            from ticket where number = ?
            """)
        .param(number.value())
        .query((row, _) -> seen(row))
        .optional();
  }

  private static Seen seen(ResultSet row) throws SQLException {
    return new Seen(
        Verbatim.fromColumn(row.getString("description")),
        row.getString("topic"),
        Optional.ofNullable(row.getString("topic_by")).map(Verbatim::fromColumn),
        new TopicGuess(row.getString("machine_topic"), row.getDouble("machine_confidence")),
        Optional.ofNullable(row.getString("model_version")),
        Stage.valueOf(row.getString("stage")),
        row.getObject("filed_at", OffsetDateTime.class));
  }
}
