package kanal.bench.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;

/// A whole webhook call with one citizen's words; only its numbers are still to be filled in.
final class UpdateTemplate {
  private static final String UPDATE = "1000000000";
  private static final String MESSAGE = "900000000";
  private static final String CHAT = "5000000000";
  private static final String DATE = "1700000000";

  private final byte[] call;
  private final int[] updates;
  private final int[] messages;
  private final int[] chats;
  private final int[] dates;

  private UpdateTemplate(String secret, String body) {
    var length = body.getBytes(StandardCharsets.UTF_8).length;
    var head =
        "POST /telegram/webhook HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
            + "X-Telegram-Bot-Api-Secret-Token: %s\r\nContent-Length: %d\r\n\r\n"
                .formatted(secret, length);
    call = (head + body).getBytes(StandardCharsets.UTF_8);
    updates = places(UPDATE);
    messages = places(MESSAGE);
    chats = places(CHAT);
    dates = places(DATE);
  }

  /// A message of words alone, as Telegram delivers it to a webhook.
  static UpdateTemplate words(String secret, String words) {
    var escaped = words.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    return new UpdateTemplate(
        secret,
        "{\"update_id\":%s,\"message\":{\"message_id\":%s,%s,%s,\"date\":%s,\"text\":\"%s\"}}"
            .formatted(UPDATE, MESSAGE, from(), chat(), DATE, escaped));
  }

  /// A press of the button with this data.
  static UpdateTemplate press(String secret, String data) {
    var card = "{\"message_id\":%s,%s,\"date\":%s,\"text\":\"?\"}".formatted(MESSAGE, chat(), DATE);
    return new UpdateTemplate(
        secret,
        "{\"update_id\":%s,\"callback_query\":{\"id\":\"%s\",%s,\"message\":%s,\"chat_instance\":\"1\",\"data\":\"%s\"}}"
            .formatted(UPDATE, UPDATE, from(), card, data));
  }

  private static String from() {
    return "\"from\":{\"id\":%s,\"is_bot\":false,\"first_name\":\"Warga\",\"language_code\":\"id\"}"
        .formatted(CHAT);
  }

  private static String chat() {
    return "\"chat\":{\"id\":%s,\"first_name\":\"Warga\",\"type\":\"private\"}".formatted(CHAT);
  }

  /// The call of one citizen.
  ///
  /// @param number of the update, ten digits
  /// @param message nine digits
  /// @param citizen ten digits
  /// @param seconds since 1970
  byte[] filled(long number, long message, long citizen, long seconds) {
    var filled = Arrays.copyOf(call, call.length);
    write(filled, updates, UPDATE, number);
    write(filled, messages, MESSAGE, message);
    write(filled, chats, CHAT, citizen);
    write(filled, dates, DATE, seconds);
    return filled;
  }

  private static void write(byte[] into, int[] places, String over, long number) {
    for (int place : places) {
      long rest = number;
      for (int i = over.length() - 1; i >= 0; i--) {
        into[place + i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }
  }

  private int[] places(String number) {
    var all = new String(call, StandardCharsets.ISO_8859_1);
    return IntStream.range(0, all.length()).filter(at -> all.startsWith(number, at)).toArray();
  }
}
