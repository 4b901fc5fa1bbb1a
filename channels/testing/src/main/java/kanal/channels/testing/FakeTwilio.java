package kanal.channels.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A loopback server that plays Twilio's REST API for one account, and remembers every message.
public final class FakeTwilio implements AutoCloseable {
  private static final String ACCOUNT = "AC" + "0a".repeat(16);
  private static final String TOKEN = "f4keTokenf4keTokenf4keTokenf4ke0";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final TwilioLedger ledger = new TwilioLedger(ACCOUNT);
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final Queue<TwilioFault> next = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable TwilioFault> always = new AtomicReference<>();
  private final AtomicInteger credentialsSeenByFileServer = new AtomicInteger();
  private final Set<String> withoutFiles = ConcurrentHashMap.newKeySet();
  private volatile int listStatus = 200;
  private volatile int fileListStatus = 200;

  private FakeTwilio(HttpServer server) {
    this.server = server;
  }

  /// Starts on a free port of the loopback interface.
  public static FakeTwilio start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var fake = new FakeTwilio(server);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port for a played Twilio", e);
    }
  }

  /// What `kanal.sms.twilio.api-url` must be set to.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String accountSid() {
    return ACCOUNT;
  }

  public String authToken() {
    return TOKEN;
  }

  /// Leaves a citizen's message in the list; whether the webhook hears of it is the test's to say.
  public TwilioMessage incoming(String from, String to, String body, Instant at) {
    return incoming(from, to, body, at, List.of());
  }

  /// Leaves a citizen's message with files in the list.
  public TwilioMessage incoming(
      String from, String to, String body, Instant at, List<TwilioMessage.Media> media) {
    return ledger.add(true, from, to, body, at, media, Map.of());
  }

  /// A file as messages carry it.
  public TwilioMessage.Media file(String type, byte[] bytes) {
    return new TwilioMessage.Media(ledger.sid("ME"), type, bytes.clone());
  }

  /// Where a message's file is fetched from.
  public String fileUrl(TwilioMessage message, TwilioMessage.Media media) {
    return url()
        + "/2010-04-01/Accounts/"
        + ACCOUNT
        + "/Messages/"
        + message.sid()
        + "/Media/"
        + media.sid();
  }

  /// Our messages that Twilio took, oldest first.
  public List<TwilioMessage> sent() {
    return ledger.all().stream().filter(message -> !message.inbound()).toList();
  }

  /// Citizens' messages, oldest first, whether or not a webhook heard of them.
  public List<TwilioMessage> received() {
    return ledger.all().stream().filter(TwilioMessage::inbound).toList();
  }

  /// Every call, as method and path with query.
  public List<String> calls() {
    return List.copyOf(calls);
  }

  /// How often a message was posted, taken or not.
  public long posts() {
    return calls.stream().filter(call -> call.startsWith("POST ")).count();
  }

  /// How often the server that redirects lead to was shown our credentials.
  public int credentialsSeenByFileServer() {
    return credentialsSeenByFileServer.get();
  }

  /// Fails the next post; several of these happen one after the other.
  public void failNext(TwilioFault fault) {
    next.add(fault);
  }

  /// How many single faults have not happened yet.
  public int faultsLeft() {
    return next.size();
  }

  /// Fails every post, until `heal`.
  public void fail(TwilioFault fault) {
    always.set(fault);
  }

  /// From now on lists answer this status.
  public void failLists(int status) {
    listStatus = status;
  }

  /// From now on the list of this message's files is not found.
  public void loseFilesOf(TwilioMessage message) {
    withoutFiles.add(message.sid());
  }

  /// From now on lists of files answer this status.
  public void failFileLists(int status) {
    fileListStatus = status;
  }

  /// All is well again.
  public void heal() {
    next.clear();
    always.set(null);
    listStatus = 200;
    fileListStatus = 200;
    withoutFiles.clear();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
      if (path.startsWith("/files/")) {
        serveFile(exchange, path.substring("/files/".length()));
      } else if (!authorized(exchange)) {
        answer(exchange, 401, TwilioJson.error(401, 20003, "Authenticate"));
      } else if (!path.startsWith("/2010-04-01/Accounts/" + ACCOUNT + "/Messages")) {
        answer(exchange, 404, TwilioJson.error(404, 20404, "The resource was not found"));
      } else if (exchange.getRequestMethod().equals("POST")) {
        create(exchange);
      } else if (path.contains("/Media/")) {
        redirectToFile(exchange, path.substring(path.lastIndexOf('/') + 1));
      } else {
        list(exchange, path);
      }
    }
  }

  private void create(HttpExchange exchange) throws IOException {
    var form =
        WebForm.read(
            new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII));
    var once = next.poll();
    switch (once == null ? always.get() : once) {
      case null -> answer(exchange, 201, TwilioJson.message(ACCOUNT, take(form)));
      case TwilioFault.Refusal(int status, int code, String message) ->
          answer(exchange, status, TwilioJson.error(status, code, message));
      case TwilioFault.Page(int status) -> answer(exchange, status, "<html>Bad Gateway</html>");
      case TwilioFault.TakenThenBroken(int status) -> {
        take(form);
        answer(exchange, status, TwilioJson.error(status, 20500, "Internal Server Error"));
      }
      case TwilioFault.HangUp() -> take(form);
      case TwilioFault.Silence() -> {
        take(form);
        untilClosed();
      }
    }
  }

  /// A template's words as a citizen reads them: Twilio lists them, not the variables.
  private static String body(Map<String, String> form) {
    return form.containsKey("ContentSid")
        ? "Kabar laporan Anda: " + form.getOrDefault("ContentVariables", "")
        : form.getOrDefault("Body", "");
  }

  private TwilioMessage take(Map<String, String> form) {
    return ledger.add(
        false,
        form.getOrDefault("From", ""),
        form.getOrDefault("To", ""),
        body(form),
        Instant.now(),
        List.of(),
        form);
  }

  private int listStatus(String path) {
    if (listStatus != 200 || !path.endsWith("/Media.json")) {
      return listStatus;
    }
    return withoutFiles.stream().anyMatch(sid -> path.endsWith("/" + sid + "/Media.json"))
        ? 404
        : fileListStatus;
  }

  private void list(HttpExchange exchange, String path) throws IOException {
    var status = listStatus(path);
    if (status != 200) {
      answer(exchange, status, TwilioJson.error(status, 20000 + status, "played by a test"));
      return;
    }
    var query = exchange.getRequestURI().getRawQuery();
    var form = WebForm.read(query == null ? "" : query);
    answer(
        exchange,
        200,
        path.endsWith("/Media.json") ? ledger.mediaOf(path) : ledger.page(path, form));
  }

  private void redirectToFile(HttpExchange exchange, String sid) throws IOException {
    if (ledger.media(sid).isEmpty()) {
      answer(exchange, 404, TwilioJson.error(404, 20404, "The resource was not found"));
      return;
    }
    exchange.getResponseHeaders().set("Location", url() + "/files/" + sid);
    exchange.sendResponseHeaders(307, -1);
  }

  private void serveFile(HttpExchange exchange, String sid) throws IOException {
    if (exchange.getRequestHeaders().containsKey("Authorization")) {
      credentialsSeenByFileServer.incrementAndGet();
    }
    var media = ledger.media(sid);
    if (media.isEmpty()) {
      exchange.sendResponseHeaders(404, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", media.get().type());
    exchange.sendResponseHeaders(200, media.get().bytes().length);
    exchange.getResponseBody().write(media.get().bytes());
  }

  private static boolean authorized(HttpExchange exchange) {
    var expected =
        Base64.getEncoder()
            .encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
    return ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private static void answer(HttpExchange exchange, int status, String text) throws IOException {
    var bytes = TwilioJson.bytes(text);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private void untilClosed() {
    try {
      closed.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
