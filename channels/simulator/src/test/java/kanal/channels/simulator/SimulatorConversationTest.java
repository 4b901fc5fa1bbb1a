package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import kanal.bot.complaint.Flag;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The page's own way through the real engine: from a click to the events that come back.
class SimulatorConversationTest {
  private static final Citizen CITIZEN = new Citizen("0123456789");
  private static final Duration SOON = Duration.ofSeconds(20);

  private final Pipeline pipeline = new Pipeline();
  private final RunningSimulator simulator =
      new RunningSimulator(
          0, pipeline.citizens, pipeline.engine, pipeline.media, Duration.ofMillis(200));
  private final HttpClient browser = HttpClient.newHttpClient();

  @AfterEach
  void stop() {
    pipeline.citizens.close();
    simulator.close();
    browser.close();
  }

  @Test
  void aComplaintOnTheChatBecomesATicketWithinAFewClicks() {
    var events = listen(CITIZEN);
    post("telegram", "a1", "\"action\":\"write\",\"text\":\"jalan rusak parah di depan pasar\"");
    shows(events, "Tempatnya di mana?", "\"asksLocation\":true", "Menunggu jawaban: tempat");
    shows(events, "event: topics", "\"certainty\":\"sure\"", "\"because\":[\"jalan\"]");

    post("telegram", "a2", "\"action\":\"locate\",\"latitude\":-6.2,\"longitude\":106.5");
    shows(events, "Mohon diperiksa", "\"choice\":\"send\"", "Menunggu persetujuan warga");

    post("telegram", "a3", "\"action\":\"press\",\"choice\":\"send\"");
    await().atMost(SOON).until(() -> pipeline.core.tickets().size() == 1);
    var number = pipeline.core.tickets().getFirst().number().value();
    shows(events, "Nomor laporan " + number, "\"number\":\"" + number + "\"");
  }

  @Test
  void anSmsIsAnsweredWithItsCost() {
    var events = listen(CITIZEN);
    post("sms", "a1", "\"action\":\"write\",\"text\":\"lampu jalan mati sejak senin di sini\"");

    shows(events, "\"phone\":\"sms\"", "\"segments\":1");
  }

  @Test
  void aLetterIsFiledAtOnceAndAnsweredInItsThread() {
    var events = listen(CITIZEN);
    post(
        "email",
        "a1",
        "\"action\":\"write\",\"subject\":\"bansos\",\"text\":\"bantuan PKH saya belum cair\"");
    await().atMost(SOON).until(() -> pipeline.core.tickets().size() == 1);
    var number = pipeline.core.tickets().getFirst().number().value();

    shows(events, "\"subject\":\"Re: bansos\"", "\"about\":\"" + number + "\"");
    assertThat(pipeline.core.tickets().getFirst().flags()).contains(Flag.INCOMPLETE);
  }

  @Test
  void nobodySeesAnothersConversation() {
    var stranger = listen(new Citizen("9999999999"));
    var events = listen(CITIZEN);
    post("telegram", "a1", "\"action\":\"write\",\"text\":\"jalan rusak parah di depan pasar\"");
    shows(events, "Tempatnya di mana?");

    assertThat(stranger).noneMatch(line -> line.contains("pasar") || line.contains("Tempatnya"));
  }

  @Test
  void aPageThatComesBackGetsTheWholeConversation() {
    var events = listen(CITIZEN);
    post("telegram", "a1", "\"action\":\"write\",\"text\":\"jalan rusak parah di depan pasar\"");
    shows(events, "Tempatnya di mana?");

    var again = listen(CITIZEN);

    shows(again, "event: history", "depan pasar", "Tempatnya di mana?", "\"version\":1");
  }

  @Test
  void aSilentConnectionIsKeptAliveAndEndsWithTheService() {
    var events = listen(CITIZEN);
    await().atMost(SOON).until(() -> events.contains(":"));

    pipeline.citizens.close();

    await().atMost(SOON).until(() -> events.contains(END));
  }

  private static final String END = "(the connection ended)";

  private List<String> listen(Citizen citizen) {
    var lines = new CopyOnWriteArrayList<String>();
    var address = simulator.address("/simulator/events?warga=" + citizen.digits());
    Thread.ofVirtual().start(() -> read(address, lines));
    await().atMost(SOON).until(() -> lines.contains("event: history"));
    return lines;
  }

  private void read(URI address, List<String> lines) {
    try {
      browser
          .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofLines())
          .body()
          .forEach(lines::add);
      lines.add(END);
    } catch (IOException broken) {
      lines.add("broken: " + broken);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void shows(List<String> events, String... words) {
    for (var wanted : Set.of(words)) {
      await().atMost(SOON).until(() -> events.stream().anyMatch(line -> line.contains(wanted)));
    }
  }

  private void post(String phone, String name, String action) {
    var body =
        "{\"citizen\":\"%s\",\"phone\":\"%s\",\"id\":\"%s\",%s}"
            .formatted(CITIZEN.digits(), phone, name, action);
    var request =
        HttpRequest.newBuilder(simulator.address("/simulator/actions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    var answer = browser.sendAsync(request, BodyHandlers.ofString()).join();
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }
}
