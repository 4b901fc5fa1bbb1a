package kanal.channels.telegram;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/// Makes every call go out at most once, and tells failures before anything was sent from failures
/// that leave it open.
///
/// OkHttp sends a POST again by itself when a connection breaks, and sendMessage has no idempotency
/// key: the citizen would read everything twice.
final class Attempts {
  /// Of an answer, in bytes: a hundred updates of several kilobytes each.
  private static final long LARGEST = 16L << 20;

  private Attempts() {}

  /// Nothing was sent: no connection was made.
  static final class NotSent extends IOException {
    private static final long serialVersionUID = 1L;

    NotSent(IOException cause) {
      super("no connection to Telegram: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /// Something that is not the Bot API answered, such as a gateway's error page.
  static final class ForeignAnswer extends IOException {
    private static final long serialVersionUID = 1L;

    private final int status;

    ForeignAnswer(int status) {
      super("not an answer of the Bot API, HTTP status " + status);
      this.status = status;
    }

    int status() {
      return status;
    }
  }

  /// Adds these rules to a client.
  static OkHttpClient.Builder watch(OkHttpClient.Builder client) {
    return client.addInterceptor(Attempts::once).addNetworkInterceptor(Attempts::begin);
  }

  private static Response once(Interceptor.Chain chain) throws IOException {
    var begun = new AtomicBoolean();
    var request = chain.request().newBuilder().tag(AtomicBoolean.class, begun);
    var body = chain.request().body();
    if (body != null) {
      request.method(chain.request().method(), new OneShot(body));
    }
    try {
      return chain.proceed(request.build());
    } catch (IOException e) {
      throw begun.get() ? e : new NotSent(e);
    }
  }

  // OkHttp calls network interceptors once it has a connection, right before it writes
  private static Response begin(Interceptor.Chain chain) throws IOException {
    var begun = chain.request().tag(AtomicBoolean.class);
    if (begun != null) {
      begun.set(true);
    }
    return chain.proceed(chain.request());
  }

  /// Refuses answers that are not JSON or too large to be the Bot API's, but for downloads.
  static Response jsonOnly(Interceptor.Chain chain) throws IOException {
    Request request = chain.request();
    var response = chain.proceed(request);
    var body = response.body();
    var type = body == null ? null : body.contentType();
    if (body == null || type == null || !"json".equals(type.subtype())) {
      response.close();
      throw new ForeignAnswer(response.code());
    }
    // Reads ahead that far, and leaves what it read to whoever parses it.
    if (body.source().request(LARGEST + 1)) {
      response.close();
      throw new ForeignAnswer(response.code());
    }
    return response;
  }

  /// A body OkHttp must not send a second time.
  private static final class OneShot extends RequestBody {
    private final RequestBody body;

    OneShot(RequestBody body) {
      this.body = body;
    }

    @Override
    public @Nullable MediaType contentType() {
      return body.contentType();
    }

    @Override
    public long contentLength() throws IOException {
      return body.contentLength();
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      body.writeTo(sink);
    }
  }
}
