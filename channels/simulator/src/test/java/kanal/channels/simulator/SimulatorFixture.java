package kanal.channels.simulator;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.random.RandomGenerator;
import kanal.bot.engine.memory.MemoryMediaStore;
import kanal.bot.message.InboundMessage;
import kanal.channels.testing.RecordingIntake;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;

/// The simulator on a web server, and a citizen with a browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SimulatorFixture {
  static final byte[] PNG = "\u0089PNG\r\n\u001a\nrest".getBytes(StandardCharsets.ISO_8859_1);

  // One web server for all tests, a citizen of their own for each.
  final RecordingIntake intake = new RecordingIntake();

  private final Citizens citizens = new Citizens(InstantSource.system());

  final RunningSimulator simulator =
      new RunningSimulator(0, citizens, intake, new MemoryMediaStore(), Duration.ofSeconds(15));

  final HttpClient browser = HttpClient.newHttpClient();

  Citizen citizen = Citizen.fresh(RandomGenerator.getDefault());

  @BeforeEach
  void another() {
    citizen = Citizen.fresh(RandomGenerator.getDefault());
  }

  @AfterAll
  void stop() {
    citizens.close();
    simulator.close();
    browser.close();
  }

  List<InboundMessage> accepted() {
    return intake.accepted().stream()
        .filter(message -> message.from().address().value().contains(citizen.digits()))
        .toList();
  }

  String history() {
    return Pages.history(citizens, citizen);
  }

  HttpResponse<String> post(String phone, String name, String action) throws Exception {
    var head =
        "{\"citizen\":\"%s\",\"phone\":\"%s\",\"id\":\"%s\""
            .formatted(citizen.digits(), phone, name);
    return post(action.equals("{}") ? head + "}" : head + "," + action.substring(1));
  }

  HttpResponse<String> post(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(simulator.address("/simulator/actions"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body))
            .build();
    return browser.send(request, BodyHandlers.ofString());
  }

  HttpResponse<String> upload(String name, byte[] bytes) throws IOException, InterruptedException {
    var address = simulator.address("/simulator/photos/" + name + "?warga=" + citizen.digits());
    var request = HttpRequest.newBuilder(address).PUT(BodyPublishers.ofByteArray(bytes)).build();
    return browser.send(request, BodyHandlers.ofString());
  }

  <T> HttpResponse<T> get(String path, HttpResponse.BodyHandler<T> as)
      throws IOException, InterruptedException {
    return browser.send(HttpRequest.newBuilder(simulator.address(path)).build(), as);
  }
}
