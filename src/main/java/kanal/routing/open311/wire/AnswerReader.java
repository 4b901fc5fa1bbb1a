package kanal.routing.open311.wire;

import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Sorts an HTTP response into an answer.
final class AnswerReader {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int NOT_IMPLEMENTED = 501;

  /// Request timeout and too early: the server says that it did nothing, and to come again.
  private static final Set<Integer> NOT_NOW = Set.of(408, 425, TOO_MANY_REQUESTS);

  private static final int LONGEST_COMPLAINT = 2_000;
  private static final int LONGEST_REASON = 160;
  // A server's complaint may repeat what it was sent; numbers this long may be a person's.
  private static final Pattern LONG_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){5,}");
  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+");

  private final Endpoint endpoint;
  private final InstantSource clock;

  AnswerReader(Endpoint endpoint, InstantSource clock) {
    this.endpoint = endpoint;
    this.clock = clock;
  }

  Answer read(HttpResponse<Optional<byte[]>> response) {
    int status = response.statusCode();
    if (status >= 200 && status < 300) {
      return response
          .body()
          .map(bytes -> parse(bytes).map(AnswerReader::said).orElseGet(Answer.Mumbled::new))
          .orElseGet(Answer.TooLarge::new);
    }
    var refusal = status >= 400 && status < 500 && !NOT_NOW.contains(status);
    if (refusal || status == NOT_IMPLEMENTED) {
      return refused(status, response.body().flatMap(AnswerReader::parse));
    }
    var after = RetryAfter.read(response.headers().firstValue("Retry-After"), clock.instant());
    return new Answer.Busy(after, NOT_NOW.contains(status) || status < 400);
  }

  private static Answer said(JsonNode body) {
    return new Answer.Said(body);
  }

  private static Optional<JsonNode> parse(byte[] bytes) {
    try {
      var node = JSON.readTree(bytes);
      return node.isContainer() ? Optional.of(node) : Optional.empty();
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private Answer refused(int status, Optional<JsonNode> body) {
    var complaints =
        body.map(Elements::of).orElse(List.of()).stream()
            .map(error -> Elements.text(error, "description"))
            .filter(description -> !description.isEmpty())
            .collect(Collectors.joining("; "));
    var explained = !complaints.isEmpty();
    return new Answer.Refused(
        status,
        explained,
        explained
            ? status + ": " + harmless(complaints)
            : "HTTP %d without a reason".formatted(status));
  }

  private String harmless(String complaints) {
    // Made plain first: a tag or an entity within a number would keep it from being found.
    var plain = PlainText.of(complaints, LONGEST_COMPLAINT).replace('\n', ' ');
    var keyless = plain.replace(endpoint.key(), "***");
    var masked = MAIL.matcher(LONG_NUMBER.matcher(keyless).replaceAll("***")).replaceAll("***");
    return PlainText.cut(masked, LONGEST_REASON, "…");
  }
}
