package kanal.channels.telegram;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.telegram.telegrambots.meta.api.methods.botapimethods.BotApiMethod;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

/// The Bot API's getUpdates, answering the updates as they came.
///
/// The library's own `GetUpdates` reads the whole answer into its types at once: a single update
/// that it cannot read makes all of them unreadable, and the next call brings the same ones again.
@JsonInclude(JsonInclude.Include.NON_NULL)
final class FetchUpdates extends BotApiMethod<ArrayNode> {
  /// What a bot has to ask for by name; the webhook asks for the same.
  static final List<String> KINDS =
      List.of("message", "edited_message", "callback_query", "my_chat_member");

  private static final int LIMIT = 100;

  private final @Nullable Long offset;
  private final long timeoutSeconds;

  /// @param offset one more than the newest update taken in: everything below is confirmed
  /// @param timeout how long Telegram may wait for the first update
  FetchUpdates(OptionalLong offset, Duration timeout) {
    if (offset.isPresent() && offset.getAsLong() < 0) {
      throw new IllegalArgumentException("a negative offset throws updates away");
    }
    this.offset = offset.isPresent() ? offset.getAsLong() : null;
    this.timeoutSeconds = timeout.toSeconds();
  }

  @JsonProperty("offset")
  @Nullable Long offset() {
    return offset;
  }

  @JsonProperty("limit")
  int limit() {
    return LIMIT;
  }

  @JsonProperty("timeout")
  long timeoutSeconds() {
    return timeoutSeconds;
  }

  @JsonProperty("allowed_updates")
  List<String> kinds() {
    return KINDS;
  }

  @Override
  @JsonProperty(METHOD_FIELD)
  public String getMethod() {
    return "getUpdates";
  }

  @Override
  public ArrayNode deserializeResponse(String answer) throws TelegramApiRequestException {
    try {
      var tree = OBJECT_MAPPER.readTree(answer);
      if (tree.path("ok").asBoolean() && tree.path("result") instanceof ArrayNode updates) {
        return updates;
      }
    } catch (JsonProcessingException e) {
      throw new TelegramApiRequestException("unreadable answer to getUpdates", e);
    }
    // the library knows how to read a refusal
    return deserializeResponse(answer, ArrayNode.class);
  }
}
