package kanal.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Rows of the desk's database that have had their time.
final class RowKeeping implements Keeping {
  private static final int AT_ONCE = 1000;

  private final JdbcClient jdbc;
  private final String name;
  private final String table;
  private final String due;
  private final Duration kept;

  /// @param due the condition on the table, on which `:before` is the time before which rows go
  private RowKeeping(JdbcClient jdbc, String name, String table, String due, Duration kept) {
    this.jdbc = jdbc;
    this.name = name;
    this.table = table;
    this.due = due;
    this.kept = kept;
  }

  static Keeping audit(JdbcClient jdbc, Duration kept) {
    return new RowKeeping(jdbc, "audit", "audit", "at < :before", kept);
  }

  /// Why officers saw personal data, as long as the record of it.
  static Keeping reveals(JdbcClient jdbc, Duration kept) {
    return new RowKeeping(jdbc, "reveals", "reveal", "at < :before", kept);
  }

  /// Officers' notes on tickets on which nobody works any more.
  static Keeping notes(JdbcClient jdbc, Duration kept) {
    return new RowKeeping(
        jdbc,
        "notes",
        "ticket_note",
        """
        exists (select 1 from ticket t where t.number = ticket_note.number
          and t.stage in ('DONE', 'ARCHIVED', 'WITHDRAWN', 'HANDED_OVER')
          and t.touched_at < :before
          and not exists (select 1 from ticket_restricted r where r.number = t.number))
        """,
        kept);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public int due(Instant now) {
    return jdbc.sql("select count(*) from " + table + " where " + due)
        .param("before", before(now))
        .query(Integer.class)
        .single();
  }

  @Override
  public int forgetSome(Instant now) {
    return jdbc.sql(
            "delete from %s where id in (select id from %s where %s order by id limit %d)"
                .formatted(table, table, due, AT_ONCE))
        .param("before", before(now))
        .update();
  }

  private OffsetDateTime before(Instant now) {
    return now.minus(kept).atOffset(ZoneOffset.UTC);
  }
}
