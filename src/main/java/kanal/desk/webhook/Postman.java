package kanal.desk.webhook;

import java.io.IOException;
import java.net.Proxy;
import java.time.Duration;
import java.time.InstantSource;
import kanal.desk.secret.DeskSecrets;
import kanal.desk.secret.Secret;
import kanal.seal.Unopenable;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

/// Makes one call to a webhook.
final class Postman implements AutoCloseable {
  private static final MediaType JSON = MediaType.get("application/json");
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int GONE = 410;

  static final String NOT_ALLOWED = "address not allowed";
  static final String NO_SECRET = "secret cannot be opened";

  private final AddressGuard guard;
  private final DeskSecrets secrets;
  private final InstantSource clock;
  private final OkHttpClient client;

  Postman(AddressGuard guard, DeskSecrets secrets, InstantSource clock) {
    this.guard = guard;
    this.secrets = secrets;
    this.clock = clock;
    // A redirect could lead where the guard was not asked, a proxy around it.
    this.client =
        new OkHttpClient.Builder()
            .dns(guard)
            .proxy(Proxy.NO_PROXY)
            .followRedirects(false)
            .followSslRedirects(false)
            .retryOnConnectionFailure(false)
            .callTimeout(PATIENCE)
            .build();
  }

  /// What came of a call.
  sealed interface Outcome {
    record Told() implements Outcome {}

    /// @param forGood whether it will never work
    record Failed(String reason, boolean forGood) implements Outcome {}
  }

  Outcome tell(Deliveries.Claimed claimed) {
    var url = HttpUrl.parse(claimed.url());
    if (url == null) {
      return new Outcome.Failed("no address", true);
    }
    try {
      guard.check(url);
      try (var response = client.newCall(request(url, claimed)).execute()) {
        return response.isSuccessful()
            ? new Outcome.Told()
            : new Outcome.Failed("HTTP " + response.code(), response.code() == GONE);
      }
    } catch (Unopenable _) {
      return new Outcome.Failed(NO_SECRET, false);
    } catch (AddressGuard.NotAllowed _) {
      return new Outcome.Failed(NOT_ALLOWED, false);
    } catch (IOException failure) {
      return new Outcome.Failed(failure.getClass().getSimpleName(), false);
    }
  }

  private Request request(HttpUrl url, Deliveries.Claimed claimed) {
    var secret = secrets.open(Secret.WEBHOOK, claimed.url(), claimed.secret());
    long seconds = clock.instant().getEpochSecond();
    return new Request.Builder()
        .url(url)
        .post(RequestBody.create(claimed.body(), JSON))
        .header("User-Agent", "Kanal")
        .header("webhook-id", claimed.message())
        .header("webhook-timestamp", Long.toString(seconds))
        .header(
            "webhook-signature", Signature.of(secret, claimed.message(), seconds, claimed.body()))
        .build();
  }

  @Override
  public void close() {
    client.dispatcher().cancelAll();
    client.connectionPool().evictAll();
    client.dispatcher().executorService().shutdown();
  }
}
