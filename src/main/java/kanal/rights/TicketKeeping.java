package kanal.rights;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Tickets of one kind and stage that were dealt with.
final class TicketKeeping implements Keeping {
  private static final int AT_ONCE = 50;
  private static final List<Stage> OVER =
      List.of(Stage.DONE, Stage.ARCHIVED, Stage.WITHDRAWN, Stage.HANDED_OVER);

  private static final String DUE =
      """
      from ticket t where t.kind = :kind and t.stage = :stage and t.touched_at < :before
        and not exists (select 1 from ticket_erased e where e.number = t.number)
        and not exists (select 1 from ticket_restricted r where r.number = t.number)
      """;

  private final JdbcClient jdbc;
  private final Consumer<TicketNumber> eraser;
  private final RetentionProperties properties;
  private final Kind kind;
  private final Stage stage;

  private TicketKeeping(
      JdbcClient jdbc,
      Consumer<TicketNumber> eraser,
      RetentionProperties properties,
      Kind kind,
      Stage stage) {
    this.jdbc = jdbc;
    this.eraser = eraser;
    this.properties = properties;
    this.kind = kind;
    this.stage = stage;
  }

  /// One for each kind and stage.
  ///
  /// @param eraser empties a ticket
  static List<Keeping> all(
      JdbcClient jdbc, Consumer<TicketNumber> eraser, RetentionProperties properties) {
    var all = new ArrayList<Keeping>();
    for (var stage : OVER) {
      Arrays.stream(Kind.values())
          .map(kind -> new TicketKeeping(jdbc, eraser, properties, kind, stage))
          .forEach(all::add);
    }
    return all;
  }

  @Override
  public String name() {
    return "tickets";
  }

  @Override
  public int due(Instant now) {
    return query("select count(*) " + DUE, now).query(Integer.class).single();
  }

  @Override
  public int forgetSome(Instant now) {
    var numbers =
        query("select t.number " + DUE + " order by t.touched_at limit " + AT_ONCE, now)
            .query(String.class)
            .list();
    numbers.forEach(number -> eraser.accept(new TicketNumber(number)));
    return numbers.size();
  }

  private JdbcClient.StatementSpec query(String sql, Instant now) {
    OffsetDateTime before = now.minus(properties.of(kind, stage)).atOffset(ZoneOffset.UTC);
    return jdbc.sql(sql)
        .param("kind", kind.name())
        .param("stage", stage.name())
        .param("before", before);
  }
}
