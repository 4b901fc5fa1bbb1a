package kanal.routing.open311.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLSession;
import kanal.channels.testing.hostile.FuzzContract;

/// Any bytes are a server's answer: sorted, bounded, and without our key in what is told of it. The
/// first sign says with which status, the rest is the body.
class AnswerFuzzTest extends FuzzContract {
  private static final String KEY = "kunci-rahasia";
  private static final int LONGEST_REASON = 200;
  private static final List<Integer> STATUSES =
      List.of(200, 201, 302, 400, 403, 404, 429, 500, 501);

  private final AnswerReader reader =
      new AnswerReader(
          Endpoint.of("https://core.test/open311/v2", KEY, ""),
          () -> Instant.parse("2026-11-23T02:00:00Z"));

  @Override
  public void take(byte[] input) {
    int first = input.length == 0 ? 0 : Math.floorMod(input[0] - '0', STATUSES.size());
    var body = Arrays.copyOfRange(input, Math.min(1, input.length), input.length);
    switch (reader.read(new Played(STATUSES.get(first), body))) {
      case Answer.Said(var said) ->
          Elements.of(said)
              .forEach(element -> {
                assertThat(Elements.text(element, "description")).isNotNull();
                Elements.name(element, "service_request_id")
                    .ifPresent(name -> assertThat(name).doesNotContainPattern("\\p{Cntrl}"));
                var time = Elements.text(element, "updated_datetime");
                assertThat(WrittenTime.read(time, ZoneId.of("Asia/Jakarta"))).isNotNull();
              });
      case Answer.Refused(var _, var _, var reason) ->
          assertThat(reason)
              .doesNotContain(KEY, "\n")
              .doesNotContainPattern("[0-9]{6}")
              .hasSizeLessThanOrEqualTo(LONGEST_REASON);
      case Answer.Busy(var after, var _) -> assertThat(after).isPositive();
      case Answer.Mumbled _, Answer.TooLarge _, Answer.Unreached _, Answer.Lost _ -> {}
    }
  }

  /// @param bytes of the body; the header that says when to come again begins with them
  @SuppressWarnings("ArrayRecordComponent")
  private record Played(int status, byte[] bytes) implements HttpResponse<Optional<byte[]>> {
    @Override
    public int statusCode() {
      return status;
    }

    @Override
    public Optional<byte[]> body() {
      return Optional.of(bytes);
    }

    @Override
    public HttpHeaders headers() {
      var words = new String(bytes, StandardCharsets.ISO_8859_1);
      var value = words.substring(0, Math.min(40, words.length()));
      return HttpHeaders.of(Map.of("Retry-After", List.of(value)), (_, _) -> true);
    }

    @Override
    public HttpRequest request() {
      return HttpRequest.newBuilder(uri()).build();
    }

    @Override
    public Optional<HttpResponse<Optional<byte[]>>> previousResponse() {
      return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
      return Optional.empty();
    }

    @Override
    public URI uri() {
      return URI.create("https://core.test/");
    }

    @Override
    public HttpClient.Version version() {
      return HttpClient.Version.HTTP_1_1;
    }
  }

  @Override
  protected List<String> known() {
    return List.of(
        "0[{\"service_request_id\":638344,\"token\":null}]",
        "1{\"service_requests\":[{\"service_request_id\":\"a\\\\u0000b\"}]}",
        "3[{\"code\":400,\"description\":\"api_key kunci-rahasia 081234567890 <b>x</b>\"}]",
        "3[{\"description\":\"kunci-<b>rahasia 0812<i>345<i>678\"}]",
        "4[{\"description\":\"kunci-rahasi&amp;#97; 08&nbsp;12&nbsp;34&nbsp;56\"}]",
        "6 120",
        "7Wed, 21 Oct 2026 07:28:00 GMT",
        "0[{\"updated_datetime\":\"2026-11-22T08:15:30+07:00\",\"description\":\"<p>x</p>\"}]",
        "7<html>500</html>",
        "0<<400 * [>>",
        "0{\"a\":{\"b\":{\"c\":{\"d\":{\"e\":{\"f\":{\"g\":[1]}}}}}}}",
        "6-99999999999999999999");
  }
}
