package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The chats of a played Telegram: who opened and who blocked the bot, and what the bot wrote.
final class TelegramChats {
  private static final int MAX_TEXT = 4096;
  private static final int MAX_DATA_BYTES = 64;

  private static final Set<String> ACTIONS =
      Set.of("typing", "upload_photo", "upload_document", "find_location");

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Long> open = new HashSet<>();
  private final Set<Long> blocked = new HashSet<>();
  private final List<TelegramSent> sent = new ArrayList<>();
  private long lastMessageId = 100;

  void open(long chat) {
    locked(() -> open.add(chat));
  }

  void block(long chat) {
    locked(() -> blocked.add(chat));
  }

  List<TelegramSent> sent() {
    return locked(() -> List.copyOf(sent));
  }

  long nextMessageId() {
    return locked(() -> ++lastMessageId);
  }

  TelegramAnswer send(ObjectNode parameters) {
    return locked(() -> {
      var problem = problem(parameters);
      if (!problem.isEmpty()) {
        return TelegramAnswer.error(problem.startsWith("Forbidden") ? 403 : 400, problem);
      }
      var message =
          new TelegramSent(
              parameters.path("chat_id").asLong(),
              ++lastMessageId,
              parameters.path("text").asText(),
              parameters.path("reply_markup"),
              0);
      sent.add(message);
      return TelegramAnswer.of(json(message));
    });
  }

  TelegramAnswer edit(ObjectNode parameters) {
    return locked(() -> {
      var problem = problem(parameters);
      if (!problem.isEmpty()) {
        return TelegramAnswer.error(problem.startsWith("Forbidden") ? 403 : 400, problem);
      }
      for (var before : sent) {
        if (before.chat() == parameters.path("chat_id").asLong()
            && before.messageId() == parameters.path("message_id").asLong()) {
          return change(before, parameters);
        }
      }
      return TelegramAnswer.error(400, "Bad Request: message to edit not found");
    });
  }

  /// Shows the citizen that the bot does something.
  TelegramAnswer act(ObjectNode parameters) {
    return locked(() -> {
      var action = parameters.path("action").asText();
      if (!ACTIONS.contains(action)) {
        return TelegramAnswer.error(400, "Bad Request: wrong parameter action in request");
      }
      return open.contains(parameters.path("chat_id").asLong())
          ? TelegramAnswer.yes()
          : TelegramAnswer.error(400, "Bad Request: chat not found");
    });
  }

  private TelegramAnswer change(TelegramSent before, ObjectNode parameters) {
    var text = parameters.path("text").asText();
    var markup = parameters.path("reply_markup");
    if (before.replyMarkup().has("keyboard") || before.replyMarkup().has("remove_keyboard")) {
      return TelegramAnswer.error(400, "Bad Request: message can't be edited");
    }
    if (before.text().equals(text) && before.replyMarkup().equals(markup)) {
      return TelegramAnswer.error(
          400,
          "Bad Request: message is not modified: specified new message content and reply markup are"
              + " exactly the same as a current content and reply markup of the message");
    }
    var after =
        new TelegramSent(before.chat(), before.messageId(), text, markup, before.edits() + 1);
    sent.set(sent.indexOf(before), after);
    return TelegramAnswer.of(json(after));
  }

  /// What the real server would say against this message; empty when nothing.
  private String problem(ObjectNode parameters) {
    long chat = parameters.path("chat_id").asLong();
    var text = parameters.path("text").asText();
    if (!open.contains(chat)) {
      return "Bad Request: chat not found";
    }
    if (blocked.contains(chat)) {
      return "Forbidden: bot was blocked by the user";
    }
    if (text.isBlank()) {
      return "Bad Request: message text is empty";
    }
    if (text.codePointCount(0, text.length()) > MAX_TEXT) {
      return "Bad Request: message is too long";
    }
    for (var data : parameters.findValuesAsText("callback_data")) {
      if (data.getBytes(StandardCharsets.UTF_8).length > MAX_DATA_BYTES) {
        return "Bad Request: BUTTON_DATA_INVALID";
      }
    }
    return "";
  }

  private static ObjectNode json(TelegramSent message) {
    var json = JsonNodeFactory.instance.objectNode().put("message_id", message.messageId());
    json.put("date", System.currentTimeMillis() / 1000).put("text", message.text());
    json.putObject("chat").put("id", message.chat()).put("type", "private");
    return json;
  }

  private <T> T locked(Supplier<T> work) {
    lock.lock();
    try {
      return work.get();
    } finally {
      lock.unlock();
    }
  }
}
