package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the simulator does not take.
class SimulatorRefusalsTest extends SimulatorFixture {
  @Test
  void aPhotoThatIsNoneOrTooLargeIsRefused() throws Exception {
    assertThat(upload("p1", "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8)).statusCode())
        .isEqualTo(415);
    assertThat(upload("p2", Arrays.copyOf(PNG, Photos.MOST_BYTES + 1)).statusCode()).isEqualTo(413);
    assertThat(post("telegram", "a1", "{\"action\":\"write\",\"photos\":[\"p2\"]}").statusCode())
        .isEqualTo(400);
    assertThat(accepted()).isEmpty();
  }

  @Test
  void anOversizedBodyIsRefused() throws Exception {
    var text = "{\"action\":\"write\",\"text\":\"" + "x".repeat(200_000) + "\"}";

    assertThat(post("email", "a1", text).statusCode()).isEqualTo(413);
    assertThat(accepted()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"action\":\"write\"}",
        "{\"action\":\"write\",\"text\":\"  \"}",
        "{\"action\":\"write\",\"text\":7}",
        "{\"action\":\"press\"}",
        "{\"action\":\"locate\",\"latitude\":91,\"longitude\":0}",
        "{\"action\":\"locate\",\"latitude\":\"x\"}",
        "{\"action\":\"edit\",\"text\":\"a\"}",
        "{\"action\":\"dance\"}"
      })
  void aMalformedActionIsRefused(String action) throws Exception {
    var answer = post("telegram", "a1", action);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    assertThat(accepted()).isEmpty();
  }

  @Test
  void whatIsNoJsonOrNobodysIsRefused() throws Exception {
    assertThat(post("{").statusCode()).isEqualTo(400);
    assertThat(post("[]").statusCode()).isEqualTo(400);
    assertThat(post("{\"citizen\":\"1\",\"phone\":\"sms\"}").statusCode()).isEqualTo(400);
    assertThat(post("fax", "a1", "{\"action\":\"open\"}").statusCode()).isEqualTo(400);
    assertThat(post("sms", "../a", "{\"action\":\"open\"}").statusCode()).isEqualTo(400);
    assertThat(get("/simulator/events?warga=1", BodyHandlers.ofString()).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aFormOfAnotherSiteIsRefused() throws Exception {
    var form =
        HttpRequest.newBuilder(simulator.address("/simulator/actions"))
            .header("Content-Type", "text/plain")
            .POST(BodyPublishers.ofString("{}"))
            .build();

    assertThat(browser.send(form, BodyHandlers.ofString()).statusCode()).isEqualTo(415);
  }

  @Test
  void aStoreThatIsAwayLeavesTheMessageWithItsSender() throws Exception {
    var text = "{\"action\":\"write\",\"text\":\"jalan rusak\"}";
    intake.away(true);
    var refused = post("telegram", "a1", text);

    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    assertThat(history()).doesNotContain("jalan rusak");

    intake.away(false);
    assertThat(post("telegram", "a1", text).statusCode()).isEqualTo(200);
    assertThat(history()).contains("jalan rusak");
  }
}
