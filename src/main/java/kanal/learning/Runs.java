package kanal.learning;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The one training of all replicas. Who trains says so every few seconds; a process that is gone
/// falls silent, and another may begin.
final class Runs {
  static final Duration BEAT = Duration.ofSeconds(5);
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Runs(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Begins one, unless one runs.
  boolean begin(String version, String officer) {
    return jdbc.sql(
                """
                update learning_run set state = 'RUNNING', version = :version, officer = :officer,
                  started_at = :now, beat_at = :now, done = 0, steps = 0, cancel_asked = false,
                  problem = null
                where id = 1 and (state <> 'RUNNING' or beat_at < :silent)
                """)
            .param("version", version)
            .param("officer", officer)
            .param("now", at(clock.instant()))
            .param("silent", at(clock.instant().minus(SILENCE)))
            .update()
        > 0;
  }

  /// Says that this one still runs.
  ///
  /// @return whether it may go on: nobody asked it to end, and no other began
  boolean beat(String version) {
    return jdbc.sql(
                """
                update learning_run set beat_at = ?
                where id = 1 and state = 'RUNNING' and version = ? and not cancel_asked
                """)
            .params(at(clock.instant()), version)
            .update()
        > 0;
  }

  void progress(String version, int done, int steps) {
    jdbc.sql("update learning_run set done = ?, steps = ? where id = 1 and version = ?")
        .params(done, steps, version)
        .update();
  }

  void end(String version, Run.State state, Optional<String> problem) {
    jdbc.sql(
            """
            update learning_run set state = ?, problem = ?
            where id = 1 and state = 'RUNNING' and version = ?
            """)
        .param(state.name())
        .param(problem.orElse(null))
        .param(version)
        .update();
  }

  /// @return whether one runs
  boolean askToCancel() {
    return jdbc.sql(
                "update learning_run set cancel_asked = true where id = 1 and state = 'RUNNING'")
            .update()
        > 0;
  }

  Run last() {
    return jdbc.sql("select * from learning_run where id = 1").query((row, _) -> run(row)).single();
  }

  private Run run(ResultSet row) throws SQLException {
    var state = Run.State.valueOf(row.getString("state"));
    boolean silent =
        time(row, "beat_at").filter(clock.instant().minus(SILENCE)::isAfter).isPresent();
    return new Run(
        state == Run.State.RUNNING && silent ? Run.State.LOST : state,
        Optional.ofNullable(row.getString("version")),
        Optional.ofNullable(row.getString("officer")),
        time(row, "started_at"),
        row.getInt("done"),
        row.getInt("steps"),
        row.getBoolean("cancel_asked"),
        Optional.ofNullable(row.getString("problem")));
  }

  private static Optional<Instant> time(ResultSet row, String column) throws SQLException {
    @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
