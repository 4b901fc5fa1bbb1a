package kanal.channels.sms;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import kanal.channels.web.PublicNetwork;
import okhttp3.Call;
import okhttp3.Dns;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/// HTTP calls with a bound on time and on bytes, over connections that are kept. A call is made
/// once, whatever happens, and no redirect is followed.
public final class HttpCalls implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  private final OkHttpClient client;
  private final OkHttpClient outside;

  /// @param patience for a whole call, its answer included
  public HttpCalls(Duration patience) {
    this.client =
        new OkHttpClient.Builder()
            .retryOnConnectionFailure(false)
            .followRedirects(false)
            .followSslRedirects(false)
            .connectTimeout(patience.compareTo(CONNECT) < 0 ? patience : CONNECT)
            .readTimeout(patience)
            .writeTimeout(patience)
            .callTimeout(patience)
            .eventListener(new Watch())
            .build();
    this.outside = client.newBuilder().dns(HttpCalls::onTheInternet).build();
  }

  private static List<InetAddress> onTheInternet(String host) throws UnknownHostException {
    var found = Dns.SYSTEM.lookup(host).stream().filter(PublicNetwork::contains).toList();
    if (found.isEmpty()) {
      throw new UnknownHostException("not on the internet");
    }
    return found;
  }

  /// What came back.
  // The bytes are handed over once and never compared.
  @SuppressWarnings("ArrayRecordComponent")
  public record Answer(
      int status, Optional<String> location, Optional<String> retryAfter, byte[] body) {
    @Override
    public String toString() {
      return "Answer[" + status + "]";
    }
  }

  /// A call failed before anything of it was sent.
  public static final class NeverSent extends IOException {
    private static final long serialVersionUID = 1L;

    NeverSent(IOException cause) {
      super("nothing was sent", cause);
    }
  }

  /// Makes one call, once.
  ///
  /// @param maxBytes of the answer; a larger one is an `IOException`
  /// @throws NeverSent when nobody was reached
  public Answer exchange(Request request, int maxBytes) throws IOException {
    return exchange(client, request, maxBytes);
  }

  /// The same to an address that no operator has chosen: never into the own network, whatever the
  /// name stands for at this moment.
  ///
  /// @throws NeverSent also when the name is not one on the internet
  public Answer exchangeOutside(Request request, int maxBytes) throws IOException {
    return exchange(outside, request, maxBytes);
  }

  private static Answer exchange(OkHttpClient client, Request request, int maxBytes)
      throws IOException {
    var begun = new AtomicBoolean();
    var watched = request.newBuilder().tag(AtomicBoolean.class, begun).build();
    try (var answer = client.newCall(watched).execute()) {
      return new Answer(
          answer.code(),
          header(answer, "Location"),
          header(answer, "Retry-After"),
          body(answer, maxBytes));
    } catch (IOException e) {
      throw begun.get() ? e : new NeverSent(e);
    }
  }

  /// Whether a call failed before anything of it was sent.
  public static boolean neverSent(@Nullable Throwable failure) {
    return failure instanceof NeverSent;
  }

  private static Optional<String> header(Response answer, String name) {
    return Optional.ofNullable(answer.header(name));
  }

  private static byte[] body(Response answer, int maxBytes) throws IOException {
    var body = answer.body();
    if (body == null) {
      return new byte[0];
    }
    var bytes = body.byteStream().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw new IOException("the answer is larger than " + maxBytes + " bytes");
    }
    return bytes;
  }

  @Override
  public void close() {
    client.dispatcher().executorService().shutdown();
    client.connectionPool().evictAll();
  }

  private static final class Watch extends EventListener {
    @Override
    public void requestHeadersStart(Call call) {
      var begun = call.request().tag(AtomicBoolean.class);
      if (begun != null) {
        begun.set(true);
      }
    }
  }
}
