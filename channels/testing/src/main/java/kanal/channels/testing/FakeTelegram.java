package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/// A loopback server that plays Telegram's Bot API for one bot, and remembers every call.
///
/// It keeps the real server's rules for offsets, for two pollers, for webhooks and for what a
/// message may hold, so that what works here was not made easy.
public final class FakeTelegram implements AutoCloseable {
  private static final long BOT = 7_700_000_001L;
  private static final String SECRET_PART = "AAFakeFakeFakeFakeFakeFakeFakeFakeF";

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final TelegramUpdates updates = new TelegramUpdates();
  private final TelegramChats chats = new TelegramChats();
  private final List<TelegramCall> calls = new CopyOnWriteArrayList<>();
  private final TelegramFaults faults = new TelegramFaults();
  private final TelegramWaits waits = new TelegramWaits();
  private final TelegramFiles files = new TelegramFiles();
  private final Map<String, Function<ObjectNode, TelegramAnswer>> methods =
      Map.ofEntries(
          Map.entry("getme", _ -> TelegramAnswer.of(bot())),
          Map.entry("getupdates", this::getUpdates),
          Map.entry("sendmessage", chats::send),
          Map.entry("editmessagetext", chats::edit),
          Map.entry("sendchataction", chats::act),
          Map.entry("answercallbackquery", _ -> TelegramAnswer.yes()),
          Map.entry("setmycommands", _ -> TelegramAnswer.yes()),
          Map.entry("getfile", files::getFile),
          Map.entry("setwebhook", this::setWebhook),
          Map.entry("deletewebhook", this::deleteWebhook),
          Map.entry("getwebhookinfo", _ -> TelegramAnswer.of(webhookInfo())));
  private volatile String token = BOT + ":" + SECRET_PART;
  private volatile String webhook = "";
  private volatile long webhookFailure;

  private FakeTelegram(HttpServer server) {
    this.server = server;
  }

  /// Starts on a free port of the loopback interface.
  public static FakeTelegram start() {
    try {
      var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      var fake = new FakeTelegram(server);
      server.setExecutor(fake.threads);
      server.createContext("/", fake::handle);
      server.start();
      return fake;
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port for a played Telegram", e);
    }
  }

  /// What `kanal.telegram.api-url` must be set to.
  public String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  public String token() {
    return token;
  }

  /// The bot's number, the digits before the colon of its token.
  public String botId() {
    return String.valueOf(BOT);
  }

  /// From now on the token is another one: calls with the old one are unauthorized.
  public void revokeToken() {
    token = BOT + ":BB" + SECRET_PART.substring(2);
  }

  /// The person of this chat, who has opened the bot.
  public TelegramCitizen citizen(long chat) {
    chats.open(chat);
    return new TelegramCitizen(this, chat);
  }

  /// The same person, writing in a group of which the bot is a member.
  public TelegramCitizen inGroup(long group, TelegramCitizen citizen) {
    chats.open(group);
    return new TelegramCitizen(this, citizen.person(), group);
  }

  /// Leaves an update as it is; one without `update_id` gets the next.
  public void deliver(ObjectNode update) {
    updates.add(update);
  }

  /// From now on updates are numbered from here.
  public void renumberUpdates(long from) {
    updates.renumber(from);
  }

  /// The ids of updates that an offset confirmed: the bot will never see them again.
  public List<Long> confirmedUpdates() {
    return updates.confirmed();
  }

  /// Every update that was ever left for the bot, confirmed or not, oldest first.
  public List<ObjectNode> deliveredUpdates() {
    return updates.delivered();
  }

  /// How often a poll was ended because another one took its place.
  public int conflicts() {
    return updates.conflicts();
  }

  /// How many updates are not confirmed.
  public int waitingUpdates() {
    return updates.size();
  }

  /// The bot's messages, oldest first, as the chats show them now.
  public List<TelegramSent> sent() {
    return chats.sent();
  }

  public List<TelegramCall> calls() {
    return List.copyOf(calls);
  }

  /// The calls of one method.
  public List<TelegramCall> calls(String method) {
    var name = method.toLowerCase(Locale.ROOT);
    return calls.stream().filter(call -> call.method().equals(name)).toList();
  }

  /// How many calls came for a chat, or of a method without one, before the time its `retry_after`
  /// gave was over.
  public int earlyCalls() {
    return waits.early();
  }

  /// How many single faults have not happened yet.
  public int faultsLeft() {
    return faults.left();
  }

  /// Fails the next call of this method; several of these happen one after the other.
  public void failNext(String method, TelegramFault fault) {
    faults.next(method, fault);
  }

  /// Fails every call of this method, until `heal`.
  public void fail(String method, TelegramFault fault) {
    faults.always(method, fault);
  }

  public void heal() {
    faults.none();
  }

  /// Plays a citizen who blocked the bot, without an update that says so.
  public void block(long chat) {
    chats.block(chat);
  }

  /// Keeps bytes as a file; its description as messages carry it.
  public ObjectNode keep(byte[] bytes) {
    return files.keep(bytes);
  }

  /// Where the bot asked for updates to be sent; empty while it polls.
  public String webhook() {
    return webhook;
  }

  /// Plays a webhook that somebody set before.
  public void webhook(String url) {
    webhook = url;
  }

  /// Plays that the webhook took every update that waited.
  public void deliverToWebhook() {
    updates.forgetAll();
  }

  /// Plays that an update could last not be brought to the webhook at this time.
  public void webhookFailed(Instant at) {
    webhookFailure = at.getEpochSecond();
  }

  long deliver(ObjectNode update, long messageId) {
    updates.add(update);
    return messageId;
  }

  long nextMessageId() {
    return chats.nextMessageId();
  }

  long now() {
    return System.currentTimeMillis() / 1000;
  }

  ObjectNode botAs(String status) {
    var member = JsonNodeFactory.instance.objectNode();
    member.set("user", bot());
    return member.put("status", status);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      var path = exchange.getRequestURI().getPath();
      var file = "/file/bot" + token + "/";
      if (path.startsWith(file)) {
        TelegramAnswer.file(exchange, files.at(path.substring(file.length())));
        return;
      }
      var parts = path.split("/", -1);
      if (parts.length != 3 || !parts[1].startsWith("bot")) {
        TelegramAnswer.error(404, "Not Found").write(exchange);
      } else if (!parts[1].equals("bot" + token)) {
        TelegramAnswer.error(401, "Unauthorized").write(exchange);
      } else {
        call(exchange, parts[2].toLowerCase(Locale.ROOT));
      }
    }
  }

  private void call(HttpExchange exchange, String method) throws IOException {
    var parameters = TelegramParameters.of(exchange);
    var call = new TelegramCall(method, parameters);
    calls.add(call);
    waits.called(call);
    switch (faults.take(method)) {
      case TelegramFault.Nothing() -> carryOut(method, parameters).write(exchange);
      case TelegramFault.Refusal(int code, String description, int retryAfter) -> {
        waits.told(call, retryAfter);
        TelegramAnswer.error(code, description, retryAfter).write(exchange);
      }
      case TelegramFault.Page(int status) -> TelegramAnswer.page(exchange, status);
      case TelegramFault.HangUp() -> carryOut(method, parameters);
      case TelegramFault.CutOff() -> carryOut(method, parameters).writeHalf(exchange);
    }
  }

  private TelegramAnswer carryOut(String method, ObjectNode parameters) {
    var known = methods.get(method);
    return known == null
        ? TelegramAnswer.error(404, "Not Found: method not found")
        : known.apply(parameters);
  }

  private TelegramAnswer getUpdates(ObjectNode parameters) {
    if (!webhook.isEmpty()) {
      return TelegramAnswer.error(
          409,
          "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to"
              + " delete the webhook first");
    }
    try {
      var found =
          updates.after(
              parameters.path("offset").asLong(0),
              parameters.path("limit").asInt(100),
              Duration.ofSeconds(parameters.path("timeout").asInt(0)));
      var result = JsonNodeFactory.instance.arrayNode();
      result.addAll(found);
      return TelegramAnswer.of(result);
    } catch (TelegramUpdates.Conflict e) {
      return TelegramAnswer.error(
          409,
          "Conflict: terminated by other getUpdates request; make sure that only one bot instance"
              + " is running");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return TelegramAnswer.error(500, "Internal Server Error: restart");
    }
  }

  private TelegramAnswer setWebhook(ObjectNode parameters) {
    webhook = parameters.path("url").asText();
    return TelegramAnswer.yes();
  }

  private TelegramAnswer deleteWebhook(ObjectNode parameters) {
    webhook = "";
    if (parameters.path("drop_pending_updates").asBoolean()) {
      throw new IllegalStateException("the bot threw citizens' messages away");
    }
    return TelegramAnswer.yes();
  }

  private ObjectNode webhookInfo() {
    var info = JsonNodeFactory.instance.objectNode();
    info.put("url", webhook).put("has_custom_certificate", false);
    info.put("pending_update_count", updates.size());
    if (webhookFailure != 0) {
      info.put("last_error_date", webhookFailure);
      info.put("last_error_message", "Wrong response from the webhook: 503 Service Unavailable");
    }
    return info;
  }

  private static ObjectNode bot() {
    var bot = JsonNodeFactory.instance.objectNode();
    bot.put("id", BOT).put("is_bot", true).put("first_name", "Kanal").put("username", "kanal_bot");
    return bot;
  }
}
