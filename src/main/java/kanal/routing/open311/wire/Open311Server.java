package kanal.routing.open311.wire;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One GeoReport v2 endpoint. Calls never throw for what the server does or says.
public final class Open311Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Open311Server.class);
  private static final int MAX_BYTES = 1 << 20;
  private static final Duration LONGEST_CONNECT = Duration.ofSeconds(5);

  private final Endpoint endpoint;
  private final Duration timeout;
  private final AnswerReader reader;
  private volatile @Nullable HttpClient client;
  private volatile boolean readsNeedKey;

  /// @param timeout for one call from connecting to the last byte of its answer
  public Open311Server(Endpoint endpoint, Duration timeout, InstantSource clock) {
    this.endpoint = endpoint;
    this.timeout = timeout;
    reader = new AnswerReader(endpoint, clock);
  }

  /// Makes it ready for calls; connects to nothing yet.
  public void start() {
    client =
        HttpClient.newBuilder()
            // Old servers stumble over the upgrade to HTTP/2 that the client offers otherwise.
            .version(HttpClient.Version.HTTP_1_1)
            // A redirect would carry the key and the citizen's words to whoever it names.
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(timeout.compareTo(LONGEST_CONNECT) < 0 ? timeout : LONGEST_CONNECT)
            .build();
  }

  @Override
  public void close() {
    var open = client;
    client = null;
    if (open != null) {
      open.shutdownNow();
    }
  }

  /// Reads a resource, such as `services` or `requests/12`.
  public Answer get(String resource, Form query) {
    var answer = read(resource, query, readsNeedKey);
    if (answer instanceof Answer.Refused refused && !readsNeedKey && wantsKey(refused)) {
      var withKey = read(resource, query, true);
      // Reading is open in the standard, so the key stays out of URLs until a server asks for it.
      readsNeedKey = withKey instanceof Answer.Said;
      return withKey;
    }
    return answer;
  }

  private static boolean wantsKey(Answer.Refused refused) {
    return refused.status() == 401 || refused.status() == 403;
  }

  private Answer read(String resource, Form query, boolean withKey) {
    var uri = endpoint.uri(resource, withKey ? endpoint.keyed(query) : endpoint.placed(query));
    return call(request(uri).GET().build());
  }

  /// Sends a form to a resource.
  public Answer post(String resource, Form form) {
    var body = endpoint.keyed(form).encoded();
    var answer =
        call(
            request(endpoint.uri(resource, Form.empty()))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    return Echo.without(form, answer);
  }

  private HttpRequest.Builder request(URI uri) {
    return HttpRequest.newBuilder(uri).timeout(timeout).header("Accept", "application/json");
  }

  private Answer call(HttpRequest request) {
    var open = client;
    if (open == null) {
      return new Answer.Unreached();
    }
    HttpResponse.BodyHandler<Optional<byte[]>> bounded = _ -> new BoundedBody(MAX_BYTES);
    var response = open.sendAsync(request, bounded);
    try {
      // The request's own timeout ends with the headers; this one includes a body that drips in.
      return reader.read(response.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      response.cancel(true);
      return new Answer.Lost();
    } catch (InterruptedException e) {
      response.cancel(true);
      Thread.currentThread().interrupt();
      return new Answer.Lost();
    } catch (ExecutionException e) {
      return broken(e);
    }
  }

  private static Answer broken(ExecutionException failed) {
    var cause = failed.getCause();
    if (cause instanceof ConnectException
        || cause instanceof HttpConnectTimeoutException
        || cause instanceof SSLHandshakeException) {
      return new Answer.Unreached();
    }
    if (cause instanceof IOException) {
      LOG.debug("A call to the Open311 server broke: {}", cause.getClass().getSimpleName());
      return new Answer.Lost();
    }
    throw new IllegalStateException("a call to the Open311 server could not be made", cause);
  }
}
