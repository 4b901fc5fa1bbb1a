package kanal.channels.telegram;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.client.okhttp.OkHttpTelegramClient;
import org.telegram.telegrambots.meta.TelegramUrl;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updates.SetWebhook;
import org.telegram.telegrambots.meta.exceptions.TelegramApiException;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The Bot API of one bot. What goes wrong is an `Answer`, never an exception: exceptions of HTTP
/// clients like to show the URL, and the URL holds the token.
final class TelegramApi implements AutoCloseable {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final ObjectReader SENT =
      MAPPER.readerFor(Sent.class).without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration READ = Duration.ofSeconds(15);
  private static final Duration DOWNLOAD = Duration.ofSeconds(60);
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration SLACK = Duration.ofSeconds(15);
  private static final int CALLS_AT_ONCE = 64;
  private static final int SERVER_ERRORS = 500;
  private static final int TOO_MANY = 429;

  /// What `download` says of a file that is larger than allowed.
  static final int TOO_LARGE = 413;

  private final BotToken token;
  private final HttpUrl base;
  private final HttpUrl methods;
  private final Map<String, HttpUrl> urls = new ConcurrentHashMap<>();
  private final TelegramUrl url;
  private final OkHttpClient plain;
  private final OkHttpClient calls;
  private final OkHttpClient polls;
  private final OkHttpTelegramClient caller;
  private final OkHttpTelegramClient poller;

  /// @param longPoll how long `fetch` waits for a first update
  TelegramApi(BotToken token, URI apiUrl, Duration longPoll) {
    this.token = token;
    this.base = HttpUrl.get(apiUrl.toString());
    this.methods = base.newBuilder().addPathSegment("bot" + token.value()).build();
    this.url = new TelegramUrl(base.scheme(), base.host(), base.port(), false);
    this.plain =
        Attempts.watch(new OkHttpClient.Builder())
            .dispatcher(dispatcher())
            // Five by default: under load the others would be opened, and greeted, again and again.
            .connectionPool(new ConnectionPool(CALLS_AT_ONCE, KEPT.toMinutes(), TimeUnit.MINUTES))
            .followRedirects(false)
            .connectTimeout(CONNECT)
            .writeTimeout(READ)
            .readTimeout(READ)
            .callTimeout(DOWNLOAD)
            .build();
    this.calls = plain.newBuilder().addInterceptor(Attempts::jsonOnly).build();
    var patience = longPoll.plus(SLACK);
    this.polls =
        calls
            .newBuilder()
            .dispatcher(dispatcher())
            .readTimeout(patience)
            .callTimeout(patience.plus(SLACK))
            .build();
    this.caller = new OkHttpTelegramClient(calls, token.value(), url);
    this.poller = new OkHttpTelegramClient(polls, token.value(), url);
  }

  private static Dispatcher dispatcher() {
    var dispatcher = new Dispatcher(Executors.newVirtualThreadPerTaskExecutor());
    dispatcher.setMaxRequests(CALLS_AT_ONCE);
    dispatcher.setMaxRequestsPerHost(CALLS_AT_ONCE);
    return dispatcher;
  }

  <T extends Serializable> Answer<T> call(BotApiMethod<T> method) {
    return answer(() -> result(method));
  }

  private <T extends Serializable> T result(BotApiMethod<T> method)
      throws IOException, TelegramApiException {
    return method.deserializeResponse(said(method));
  }

  /// Sends a message.
  ///
  /// @return its number in the chat
  Answer<Integer> send(SendMessage message) {
    return answer(() -> number(message));
  }

  private int number(SendMessage message) throws IOException, TelegramApiException {
    var said = said(message);
    Sent sent = SENT.readValue(said);
    // Anything but a yes is the library's to understand.
    return sent.ok() && sent.result() != null
        ? sent.result().number()
        : message.deserializeResponse(said).getMessageId();
  }

  /// The little of Telegram's answer that is needed of every message sent: the library's type reads
  /// more than a hundred fields.
  private record Sent(boolean ok, @Nullable Result result) {
    private record Result(@JsonProperty(value = "message_id", required = true) int number) {}
  }

  // The library's client takes every call through a queue and a thread of its own.
  private String said(BotApiMethod<?> method) throws IOException, TelegramApiException {
    method.validate();
    var url =
        urls.computeIfAbsent(
            method.getMethod(), name -> methods.newBuilder().addPathSegment(name).build());
    var request =
        new Request.Builder()
            .url(url)
            .post(RequestBody.create(MAPPER.writeValueAsBytes(method), JSON))
            .build();
    try (var response = calls.newCall(request).execute()) {
      var body = response.body();
      return body == null ? "" : body.string();
    }
  }

  Answer<Boolean> call(SetWebhook method) {
    return answer(() -> caller.execute(method));
  }

  /// Waits for updates.
  Answer<ArrayNode> fetch(OptionalLong offset, Duration longPoll) {
    return answer(() -> poller.execute(new FetchUpdates(offset, longPoll)));
  }

  /// Breaks off a `fetch` that waits.
  void stopFetching() {
    polls.dispatcher().cancelAll();
  }

  /// A file's bytes; `No` with `TOO_LARGE` when there are more than `maxBytes`.
  // TelegramBots' downloadFile goes to api.telegram.org whatever URL was configured
  Answer<byte[]> download(String filePath, int maxBytes) {
    return answer(() -> bytes(filePath, maxBytes));
  }

  private byte[] bytes(String filePath, int maxBytes) throws IOException, TelegramApiException {
    var file =
        base.newBuilder()
            .addPathSegment("file")
            .addPathSegment("bot" + token.value())
            .addPathSegments(filePath)
            .build();
    try (var response = plain.newCall(new Request.Builder().url(file).build()).execute()) {
      if (!response.isSuccessful() || response.body() == null) {
        throw new Attempts.ForeignAnswer(response.code());
      }
      var bytes = response.body().byteStream().readNBytes(maxBytes + 1);
      if (bytes.length > maxBytes) {
        throw new Attempts.ForeignAnswer(TOO_LARGE);
      }
      return bytes;
    }
  }

  private <T> Answer<T> answer(Callable<T> call) {
    try {
      return new Answer.Done<>(call.call());
    } catch (Exception e) {
      return failed(e);
    }
  }

  // Whatever the library wraps, the innermost failure it knows says what happened.
  private <T> Answer<T> failed(Exception failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      switch (cause) {
        case Attempts.NotSent notSent -> {
          return new Answer.NotDone<>(String.valueOf(notSent.getMessage()));
        }
        case Attempts.ForeignAnswer foreign -> {
          return refused(foreign.status(), String.valueOf(foreign.getMessage()), 0);
        }
        case TelegramApiRequestException refusal when refusal.getErrorCode() != null -> {
          var parameters = refusal.getParameters();
          var retryAfter = parameters == null ? null : parameters.getRetryAfter();
          return refused(
              refusal.getErrorCode(),
              token.hiddenIn(String.valueOf(refusal.getApiResponse())),
              retryAfter == null ? 0 : retryAfter);
        }
        default -> {}
      }
    }
    return new Answer.Lost<>(innermost(failure).getClass().getSimpleName());
  }

  private static <T> Answer<T> refused(int code, String description, int retryAfter) {
    if (code == TOO_MANY) {
      return new Answer.TooMany<>(Duration.ofSeconds(Math.max(1, retryAfter)));
    }
    if (code >= SERVER_ERRORS) {
      return new Answer.NotDone<>("Telegram answered " + code);
    }
    if (code < 400) {
      return new Answer.Lost<>(description);
    }
    return new Answer.No<>(code, description);
  }

  private static Throwable innermost(Throwable failure) {
    var cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause;
  }

  @Override
  public void close() {
    for (var client : List.of(calls, polls)) {
      client.dispatcher().cancelAll();
      client.dispatcher().executorService().shutdown();
    }
    plain.connectionPool().evictAll();
  }
}
