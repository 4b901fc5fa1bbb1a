package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A desk from before first answers were kept beside tickets.
class FirstAnswerMigrationTest {
  private static final String WITHOUT = "10.1";
  private static final String WITH = "12.1";

  private final JdbcDataSource source = new JdbcDataSource();
  private final JdbcClient jdbc = JdbcClient.create(source);
  @TempDir Path folder;

  @BeforeEach
  void openOldDesk() {
    source.setURL(
        "jdbc:h2:file:" + folder.resolve("desk") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE");
    migrate(WITHOUT);
  }

  private void migrate(String version) {
    Flyway.configure()
        .dataSource(source)
        .locations("classpath:db/desk")
        .placeholders(Map.of("byte-order", ""))
        .target(version)
        .load()
        .migrate();
  }

  private void file(String number) {
    jdbc.sql(
            """
            insert into ticket (number, channel, kind, title, description, topic, machine_topic,
              machine_confidence, place_unsure, language, stage, citizen_wrote, filed_at,
              verify_by, version, touched_at)
            values (?, 'sms', 'COMPLAINT', '', '', 'sosial', 'sosial', 0.9, false, 'id', 'WAITING',
              false, '2026-11-20 03:00:00+00', '2026-11-24', 0, '2026-11-20 03:00:00+00')
            """)
        .param(number)
        .update();
  }

  private void tell(String number, String speaker, String at) {
    jdbc.sql("insert into ticket_line (number, at, speaker, words) values (?, ?, ?, '')")
        .params(number, at, speaker)
        .update();
  }

  @Test
  void findsTheFirstAnswerInEachStory() {
    file("2611-0001-1");
    tell("2611-0001-1", "CITIZEN", "2026-11-20 03:00:00+00");
    tell("2611-0001-1", "OFFICER", "2026-11-20 05:00:00+00");
    tell("2611-0001-1", "OFFICER", "2026-11-20 04:00:00+00");
    file("2611-0002-2");
    tell("2611-0002-2", "BOT", "2026-11-20 03:00:01+00");

    migrate(WITH);

    assertThat(
            jdbc.sql(
                    """
                    select answered_after from ticket
                    where first_answer_at = '2026-11-20 04:00:00+00'
                    """)
                .query(Long.class)
                .list())
        .containsExactly(3600L);
    assertThat(
            jdbc.sql("select number from ticket where answered_after is null")
                .query(String.class)
                .list())
        .containsExactly("2611-0002-2");
  }
}
