package kanal.bench.player;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Plays Telegram's Bot API for one bot: refuses nothing, and remembers when which chat got what.
public final class PlayedTelegram implements AutoCloseable {
  public static final String TOKEN = "7700000001:AABenchBenchBenchBenchBenchBenchBen";
  private static final String CHAT = "\"chat_id\":\"";
  private static final String YES = "{\"ok\":true,\"result\":true}";

  private final LoopbackServer server = LoopbackServer.start(this::answer);
  private final List<Delivered> delivered = new ArrayList<>();
  private long calls;
  private long typing;
  private int messages = 1;

  /// A message that reached a chat.
  ///
  /// @param at in nanoseconds
  public record Delivered(long chat, long at, boolean edited) {}

  /// What `kanal.telegram.api-url` must be set to.
  public String url() {
    return "http://127.0.0.1:" + server.port();
  }

  public int port() {
    return server.port();
  }

  /// How many messages were sent or changed.
  public synchronized int count() {
    return delivered.size();
  }

  /// How often "typing" was shown.
  public synchronized long typing() {
    return typing;
  }

  /// All calls.
  public synchronized long calls() {
    return calls;
  }

  /// The messages from the n-th on.
  public synchronized List<Delivered> deliveredFrom(int number) {
    return List.copyOf(delivered.subList(number, delivered.size()));
  }

  private synchronized String answer(String path, String body) {
    calls++;
    return switch (path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT)) {
      case "getme" ->
          "{\"ok\":true,\"result\":{\"id\":7700000001,\"is_bot\":true,\"first_name\":\"Kanal\",\"username\":\"kanal_bot\"}}";
      case "sendmessage" -> message(body, false);
      case "editmessagetext" -> message(body, true);
      case "sendchataction" -> {
        typing++;
        yield YES;
      }
      default -> YES;
    };
  }

  private String message(String body, boolean edited) {
    int from = body.indexOf(CHAT) + CHAT.length();
    var chat = body.substring(from, body.indexOf('"', from));
    delivered.add(new Delivered(Long.parseLong(chat), System.nanoTime(), edited));
    return "{\"ok\":true,\"result\":{\"message_id\":%d,\"date\":%d,\"text\":\"x\",\"chat\":{\"id\":%s,\"type\":\"private\"}}}"
        .formatted(messages++, System.currentTimeMillis() / 1000, chat);
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
