package kanal.channels.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
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

  /// When the oldest message in it was sent, if it holds any.
  OptionalLong oldest() {
    return updates
        .valueStream()
        .map(update -> update.findValue("date"))
        .filter(Objects::nonNull)
        .mapToLong(JsonNode::asLong)
        .filter(date -> date > 0)
        .min();
  }

  /// What became of a batch.
  ///
  /// @param offset confirms every update before the first that failed, and no other
  /// @param failures what went wrong, none when all were taken in
  record Taken(long offset, List<Throwable> failures) {}

  /// Takes all in. A chat that fails leaves its later updates alone; the other chats go on.
  Taken into(UpdateIntake intake) throws InterruptedException {
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var chats = new ArrayList<Future<Optional<Failure>>>();
      for (var chat : byChat().values()) {
        chats.add(threads.submit(() -> take(chat, intake)));
      }
      long offset = afterAll();
      var failures = new ArrayList<Throwable>();
      for (var chat : chats) {
        var failure = result(chat);
        if (failure.isPresent()) {
          offset = Math.min(offset, failure.get().updateId());
          failures.add(failure.get().cause());
        }
      }
      return new Taken(offset, List.copyOf(failures));
    }
  }

  private record Failure(long updateId, Throwable cause) {}

  // An Error of one turn, such as a stack overflow, must not stop the poller either.
  private static Optional<Failure> take(List<JsonNode> chat, UpdateIntake intake) {
    for (var update : chat) {
      try {
        intake.take(update);
      } catch (RuntimeException | Error e) {
        return Optional.of(new Failure(UpdateIntake.id(update), e));
      }
    }
    return Optional.empty();
  }

  private static Optional<Failure> result(Future<Optional<Failure>> chat)
      throws InterruptedException {
    try {
      return chat.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException("taking a chat's updates in failed", e);
    }
  }

  /// One more than the largest id of this batch, whatever came before: after a week of silence
  /// Telegram starts over at a random number, often a lower one.
  private long afterAll() {
    long largest = 0;
    for (var update : updates) {
      largest = Math.max(largest, UpdateIntake.id(update));
    }
    return largest + 1;
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
