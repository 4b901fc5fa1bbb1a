package kanal.doctor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/// One call to somebody's server.
final class HttpProbe {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final long MOST_BYTES = 1 << 20;

  private HttpProbe() {}

  /// @param date by the server's clock
  record Answer(int status, String body, Optional<Instant> date) {}

  /// @throws IOException when there was no answer; its message is not to be shown, as it may hold
  ///   the address
  static Answer get(URI address, Map<String, String> headers) throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(PATIENCE);
    headers.forEach(request::header);
    try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
      var answer = client.send(request.build(), bounded());
      var date = answer.headers().firstValue("Date").flatMap(HttpProbe::instant);
      return new Answer(answer.statusCode(), answer.body(), date);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// As much as any health page says.
  private static HttpResponse.BodyHandler<String> bounded() {
    return HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofString(), MOST_BYTES);
  }

  private static Optional<Instant> instant(String date) {
    try {
      return Optional.of(
          ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
