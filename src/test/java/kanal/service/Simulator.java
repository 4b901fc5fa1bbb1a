package kanal.service;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/// A citizen at the simulator's page, without the page.
final class Simulator {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
  private final Service service;
  private int count;

  Simulator(Service service) {
    this.service = service;
  }

  int write(int citizen, String phone, String text) throws IOException, InterruptedException {
    var body =
        """
        {"citizen":"%010d","phone":"%s","id":"m%d","action":"write","text":"%s"}\
        """
            .formatted(citizen, phone, ++count, text);
    return post(body);
  }

  int post(String body) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + "/simulator/actions"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }

  /// The page, of a new citizen.
  String page() throws IOException, InterruptedException {
    var address = get("/simulator/").headers().firstValue("Location").orElseThrow();
    return get(address.substring(address.indexOf("/simulator"))).body();
  }

  HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(URI.create(service.url() + path)).timeout(PATIENCE).build();
    return client.send(request, HttpResponse.BodyHandlers.ofString());
  }
}
