package kanal.routing.open311;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/// Plays an Open311 server on loopback, and keeps a ledger of all it was sent.
public final class FakeOpen311 implements AutoCloseable {
  /// The `api_key` it wants.
  public static final String KEY = "secret-key";

  private static final JsonMapper JSON = new JsonMapper();

  /// A form as it came.
  record Posted(String path, String raw, Map<String, String> form) {}

  /// A request that this server keeps.
  public record Kept(
      String id, Map<String, String> form, String status, String notes, Instant updated) {
    public String field(String name) {
      return form.getOrDefault(name, "");
    }
  }

  final List<Posted> posts = new ArrayList<>();
  final List<String> reads = new ArrayList<>();
  final Map<String, Kept> requests = new LinkedHashMap<>();
  final List<Update> updates = new ArrayList<>();
  final Map<String, String> tokens = new LinkedHashMap<>();
  final Queue<Mishap> onPost = new ConcurrentLinkedQueue<>();
  final Queue<Mishap> onUpdate = new ConcurrentLinkedQueue<>();
  final Queue<Mishap> onRead = new ConcurrentLinkedQueue<>();

  String services =
      """
      [{"service_code":"infrastruktur","service_name":"Jalan","metadata":true,"type":"realtime"},
       {"service_code":"lainnya","service_name":"Lainnya","metadata":true,"type":"realtime"}]\
      """;
  String definition =
      """
      {"service_code":"any","attributes":[{"variable":true,"code":"kanal_number",\
      "datatype":"string","required":false,"order":1,"description":"number","values":[]}]}\
      """;
  boolean hasUpdates = true;
  boolean showsAttributes = true;
  boolean givesTokens;
  boolean lists = true;
  boolean readsNeedKey;
  int pageSize;
  int longestList = 1000;

  private final InstantSource clock;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final CountDownLatch closed = new CountDownLatch(1);
  private int names = 100;

  public FakeOpen311(InstantSource clock) {
    this.clock = clock;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/v2/", this::handle);
    server.setExecutor(threads);
    server.start();
  }

  public String endpoint() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/v2";
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  /// Everything that was ever accepted, in order.
  public synchronized List<Kept> ledger() {
    return List.copyOf(requests.values());
  }

  /// The next post of a request goes wrong like this; several of these happen one after the other.
  public void onNextPost(Mishap mishap) {
    onPost.add(mishap);
  }

  /// How many posts of requests are still to go wrong.
  public int mishapsLeft() {
    return onPost.size();
  }

  /// The next call that only reads goes wrong like this.
  public void onNextRead(Mishap mishap) {
    onRead.add(mishap);
  }

  /// The next post of an update goes wrong like this.
  public void onNextUpdate(Mishap mishap) {
    onUpdate.add(mishap);
  }

  /// Whatever was still to go wrong does not.
  public void heal() {
    onPost.clear();
    onRead.clear();
    onUpdate.clear();
  }

  /// Requests bearing a number, wherever.
  synchronized List<Kept> bearing(String number) {
    return requests.values().stream()
        .filter(kept ->
            number.equals(kept.field("attribute[kanal_number]"))
                || kept.field("description").contains("[Kanal " + number + "]"))
        .toList();
  }

  synchronized long posted(String path) {
    return posts.stream().filter(post -> post.path().equals(path)).count();
  }

  synchronized void officer(String id, String status, String words) {
    var kept = kept(id);
    requests.put(id, new Kept(id, kept.form(), status, words, clock.instant()));
    updates.add(new Update("u" + names++, id, status, words, clock.instant()));
  }

  private Kept kept(String id) {
    return Optional.ofNullable(requests.get(id)).orElseThrow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    var path = exchange.getRequestURI().getPath().substring("/v2/".length());
    var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    var posting = exchange.getRequestMethod().equals("POST");
    var form = Reply.form(posting ? body : exchange.getRequestURI().getRawQuery());
    synchronized (this) {
      if (posting) {
        posts.add(new Posted(path, body, form));
      } else {
        reads.add(exchange.getRequestURI().toString());
      }
    }
    var mishaps = !posting ? onRead : path.startsWith("servicerequestupdates") ? onUpdate : onPost;
    var mishap = mishaps.poll();
    if (mishap != null) {
      mishap.happen(
          exchange,
          new Mishap.Server() {
            @Override
            public void accept() {
              if (posting) {
                post(path, form);
              }
            }

            @Override
            public boolean closesWithin(int millis) {
              return waited(millis);
            }
          });
      return;
    }
    var answer = posting ? post(path, form) : read(path, form);
    answer.say(exchange);
  }

  private synchronized Reply post(String path, Map<String, String> form) {
    if (!KEY.equals(form.get("api_key"))) {
      return Reply.fault(403, "api_key was wrong: " + form.get("api_key"));
    }
    if (path.equals("requests.json")) {
      return Reply.json(accepted(form));
    }
    if (!path.equals("servicerequestupdates.json") || !hasUpdates) {
      return Reply.nowhere();
    }
    if (!requests.containsKey(form.get("service_request_id"))) {
      return Reply.fault(404, "service_request_id was not found");
    }
    var id = "u" + names++;
    updates.add(
        new Update(
            id,
            form.getOrDefault("service_request_id", ""),
            form.getOrDefault("status", ""),
            form.getOrDefault("description", ""),
            clock.instant()));
    return Reply.json("[{\"update_id\":\"" + id + "\"}]");
  }

  private String accepted(Map<String, String> form) {
    var id = Integer.toString(names++);
    requests.put(id, new Kept(id, form, "open", "", clock.instant()));
    if (givesTokens) {
      tokens.put("t" + id, "");
      return "[{\"token\":\"t" + id + "\"}]";
    }
    return "[{\"service_request_id\":" + id + ",\"service_notice\":\"\",\"account_id\":null}]";
  }

  private synchronized Reply read(String path, Map<String, String> query) {
    if (readsNeedKey && !path.startsWith("services") && !query.containsKey("api_key")) {
      return Reply.fault(403, "api_key is missing");
    }
    if (path.equals("services.json")) {
      return Reply.json(services);
    }
    if (path.startsWith("services/")) {
      return Reply.json(definition);
    }
    if (path.startsWith("tokens/")) {
      var token = path.substring("tokens/".length()).replace(".json", "");
      var id = tokens.getOrDefault(token, "");
      return Reply.json("[{\"token\":\"" + token + "\",\"service_request_id\":\"" + id + "\"}]");
    }
    if (path.equals("servicerequestupdates.json") && hasUpdates) {
      return list(updates.stream().filter(u -> within(u.at(), query)).map(Update::shown), query);
    }
    if (path.equals("requests.json") && lists) {
      return list(
          requests.values().stream().filter(kept -> asked(kept, query)).map(this::shown), query);
    }
    if (path.startsWith("requests/")) {
      var id = path.substring("requests/".length()).replace(".json", "");
      return Reply.json(JSON.writeValueAsString(List.of(shown(kept(id)))));
    }
    return Reply.nowhere();
  }

  private Reply list(Stream<Map<String, Object>> all, Map<String, String> query) {
    int page = Integer.parseInt(query.getOrDefault("page", "1"));
    var turned = pageSize == 0 ? all : all.skip((long) (page - 1) * pageSize).limit(pageSize);
    return Reply.json(JSON.writeValueAsString(turned.limit(longestList).toList()));
  }

  private static boolean asked(Kept kept, Map<String, String> query) {
    var ids = query.get("service_request_id");
    return ids == null
        ? within(kept.updated(), query)
        : List.of(ids.split(",")).contains(kept.id());
  }

  private static boolean within(Instant at, Map<String, String> query) {
    return !at.isBefore(Instant.parse(query.get("start_date")))
        && !at.isAfter(Instant.parse(query.get("end_date")));
  }

  private Map<String, Object> shown(Kept kept) {
    var shown = new LinkedHashMap<String, Object>();
    shown.put("service_request_id", Integer.valueOf(kept.id()));
    shown.put("status", kept.status());
    shown.put("status_notes", kept.notes());
    shown.put("service_code", kept.field("service_code"));
    shown.put("description", kept.field("description"));
    shown.put("requested_datetime", kept.updated().toString());
    shown.put("updated_datetime", kept.updated().toString());
    if (showsAttributes) {
      var number = kept.field("attribute[kanal_number]");
      shown.put("attributes", List.of(Map.of("code", "kanal_number", "value", number)));
    }
    return shown;
  }

  private boolean waited(int millis) {
    try {
      return closed.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
