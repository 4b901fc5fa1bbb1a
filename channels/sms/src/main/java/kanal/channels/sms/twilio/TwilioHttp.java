package kanal.channels.sms.twilio;

import com.twilio.exception.ApiConnectionException;
import com.twilio.http.HttpClient;
import com.twilio.http.HttpMethod;
import com.twilio.http.Request;
import com.twilio.http.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import kanal.channels.sms.HttpCalls;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.apache.hc.core5.http.Header;

/// Carries the SDK's requests, each exactly once.
///
/// The SDK's own client repeats a POST twice over: its `reliableRequest` up to three times on 5xx,
/// and the HTTP library below it once more on 429 and 503, so that one message is sent up to six
/// times.
final class TwilioHttp extends HttpClient {
  private static final MediaType FORM =
      MediaType.get("application/x-www-form-urlencoded; charset=utf-8");
  private static final int MAX_BYTES = 8 * 1024 * 1024;

  private final HttpCalls calls;
  private final URI apiUrl;

  TwilioHttp(HttpCalls calls, URI apiUrl) {
    this.calls = calls;
    this.apiUrl = apiUrl;
  }

  @Override
  public Response reliableRequest(Request request) {
    return makeRequest(request);
  }

  @Override
  public Response reliableRequest(Request request, int[] retryCodes, int retries, long delay) {
    return makeRequest(request);
  }

  @Override
  public Response makeRequest(Request request) {
    var call = new okhttp3.Request.Builder().url(target(request).toString());
    call.header("Accept", "application/json");
    if (request.requiresAuthentication()) {
      call.header("Authorization", request.getAuthString());
    }
    if (request.getMethod() == HttpMethod.POST) {
      call.post(RequestBody.create(request.encodeFormBody(), FORM));
    }
    try {
      var answer = calls.exchange(call.build(), MAX_BYTES);
      // The SDK logs the headers, and so needs some; ours hold nothing worth a line.
      var stream = new ByteArrayInputStream(answer.body());
      return new Response(stream, answer.status(), new Header[0]);
    } catch (IOException e) {
      throw new ApiConnectionException("Twilio did not answer", e);
    }
  }

  /// The SDK always means api.twilio.com; the setting may mean another address.
  private URI target(Request request) {
    var meant = URI.create(request.constructURL().toString());
    var query = meant.getRawQuery() == null ? "" : "?" + meant.getRawQuery();
    return apiUrl.resolve(meant.getRawPath() + query);
  }
}
