package kanal.desk.core;

import static kanal.routing.CoreTickets.ticket;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import kanal.desk.live.SharedDatabaseWatch;
import kanal.desk.live.TicketFeed;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The desk on a real PostgreSQL server.
class PostgresDeskRoutingCoreIT extends DeskDecisionsContract {
  private static final Path NO_FOLDER = Path.of("unused");
  private DatabaseProperties properties;

  @Override
  @BeforeEach
  void start() throws Exception {
    properties = DeskDatabases.onPostgres();
    super.start();
  }

  @Override
  DeskDatabase open() {
    return DeskDatabase.open(properties, NO_FOLDER);
  }

  @Test
  void anotherReplicaSeesWhatWasFiled() {
    var seen = new ConcurrentLinkedQueue<TicketNumber>();
    var feed = new TicketFeed();
    feed.listen(seen::add);
    try (var other = open();
        var watch = new SharedDatabaseWatch(other.jdbc(), feed, Duration.ofMillis(50))) {
      watch.start();
      var ticket = ticket(81, "Jalan rusak.");
      core().file(ticket);
      Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> !seen.isEmpty());
      assertThat(seen).containsOnly(ticket.number());
    }
  }

  @Test
  void aServerThatIsAwayIsOneClearSentence() {
    var nowhere = new DatabaseProperties("jdbc:postgresql://127.0.0.1:1/none", "kanal", "");
    assertThatThrownBy(() -> DeskDatabase.open(nowhere, NO_FOLDER))
        .isInstanceOf(DatabaseUnusable.class)
        .hasMessageContaining("kanal.database.url");
  }
}
