package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/// News for open pages.
class LivePagesIT extends DeskPages {
  @Test
  void aNewTicketIsAnnouncedToOpenPages() throws Exception {
    signIn();
    var stream = browser.stream("/desk/events");
    assertThat(stream.headers().firstValue("Content-Type").orElseThrow())
        .startsWith("text/event-stream");
    try (var lines =
        new BufferedReader(new InputStreamReader(stream.body(), StandardCharsets.UTF_8))) {
      Awaitility.await().atMost(PATIENCE).until(() -> streams.size() > 0);
      var ticket = file();
      var announced =
          CompletableFuture.supplyAsync(
              () -> lines.lines().anyMatch(("event:ticket-" + ticket.number())::equals));
      assertThat(announced).succeedsWithin(PATIENCE).isEqualTo(true);
    }
    Awaitility.await()
        .atMost(PATIENCE)
        .until(() -> {
          file();
          return streams.size() == 0;
        });
  }
}
