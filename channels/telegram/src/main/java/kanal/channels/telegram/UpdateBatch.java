package kanal.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// The updates of one getUpdates answer: chats side by side, each chat's in order.
final class UpdateBatch {
  private final ArrayNode updates;

  UpdateBatch(ArrayNode updates) {
    this.updates = updates;
  }

  boolean isEmpty() {
    return updates.isEmpty();
  }

  /// What confirms this batch: one more than its largest update id, whatever came before.
  ///
  /// After a week of silence Telegram starts over at a random number, often a lower one.
  long offsetAfter() {
    long largest = 0;
    for (var update : updates) {
      largest = Math.max(largest, UpdateIntake.id(update));
    }
    return largest + 1;
  }

  /// Takes all in. A chat that fails leaves its later updates alone; the other chats go on.
  ///
  /// @return what went wrong, empty when every update may be confirmed
  List<Throwable> into(UpdateIntake intake) throws InterruptedException {
    var failures = new ArrayList<Throwable>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var chats = new ArrayList<Future<?>>();
      for (var chat : byChat().values()) {
        chats.add(threads.submit(() -> chat.forEach(intake::take)));
      }
      for (var chat : chats) {
        try {
          chat.get();
        } catch (ExecutionException e) {
          failures.add(e.getCause() == null ? e : e.getCause());
        }
      }
    }
    return failures;
  }

  private Map<String, List<JsonNode>> byChat() {
    var chats = new LinkedHashMap<String, List<JsonNode>>();
    for (var update : updates) {
      chats.computeIfAbsent(chat(update), _ -> new ArrayList<>()).add(update);
    }
    return chats;
  }

  private static String chat(JsonNode update) {
    var found = update.findValue("chat");
    return found == null ? "" : found.path("id").asText();
  }
}
