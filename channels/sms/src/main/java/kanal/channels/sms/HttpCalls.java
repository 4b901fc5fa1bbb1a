package kanal.channels.sms;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/// HTTP calls with a bound on time and on bytes, over connections that are kept.
public final class HttpCalls implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final HttpClient client;
  private final Duration patience;

  /// @param patience for a whole call, its answer included
  public HttpCalls(Duration patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
  }

  /// Makes one call, once.
  ///
  /// @param maxBytes of the answer; a larger one is an `IOException`
  public HttpResponse<byte[]> exchange(HttpRequest request, int maxBytes) throws IOException {
    // A request's own timeout ends with the headers; this one bounds the body as well.
    var call =
        client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxBytes));
    try {
      return call.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof IOException cause
          ? cause
          : new IOException("the call failed", e);
    } catch (TimeoutException e) {
      call.cancel(true);
      throw new HttpTimeoutException("no answer in time");
    } catch (InterruptedException e) {
      call.cancel(true);
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("stopped while waiting for an answer");
    }
  }

  /// Whether a call failed before anything of it was sent.
  public static boolean neverSent(@Nullable Throwable failure) {
    return failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException;
  }

  @Override
  public void close() {
    client.shutdownNow();
  }
}
