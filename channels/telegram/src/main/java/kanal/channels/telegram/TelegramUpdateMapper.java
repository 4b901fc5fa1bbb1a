package kanal.channels.telegram;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.message.Address;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Edited;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Pressed;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.chat.Chat;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// Telegram's update -> what a citizen did. Pure.
///
/// Groups, channels and other bots give nothing: a complaint is taken in private, and `GroupNotice`
/// says so.
final class TelegramUpdateMapper {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BLOCKED = "kicked";

  // Only these fields are handed to the library's types: a change in any of Telegram's hundred
  // others cannot make a citizen's words unreadable.
  private static final List<String> OF_PRESS = List.of("id", "from", "message", "data");
  private static final List<String> OF_CARD = List.of("message_id", "date", "chat");
  private static final List<String> OF_MEMBER =
      List.of("chat", "from", "date", "old_chat_member", "new_chat_member");

  private final ChannelId channel;
  private final MessageContent content;

  TelegramUpdateMapper(ChannelId channel) {
    this.channel = channel;
    this.content = new MessageContent(channel.account());
  }

  /// The bot.
  ChannelId channel() {
    return channel;
  }

  /// What the citizen did; empty when it is nothing for us.
  ///
  /// @param update one update as Telegram sent it; stays as it is
  /// @param receivedAt stands in where Telegram gives no time, as for buttons
  /// @throws Unmappable when Telegram's shape is not what its documentation says
  Optional<InboundMessage> map(JsonNode update, Instant receivedAt) throws Unmappable {
    try {
      if (update.get("message") instanceof ObjectNode message) {
        return written(message);
      }
      if (update.get("edited_message") instanceof ObjectNode message) {
        return edited(message);
      }
      if (update.get("callback_query") instanceof ObjectNode query) {
        return pressed(query, receivedAt);
      }
      if (update.get("my_chat_member") instanceof ObjectNode change) {
        return left(change);
      }
      if (FetchUpdates.KINDS.stream().anyMatch(update::has)) {
        throw new IllegalArgumentException("a kind of update we asked for, in another form");
      }
      return Optional.empty();
    } catch (JsonProcessingException | RuntimeException e) {
      throw new Unmappable(e);
    }
  }

  private Optional<InboundMessage> written(ObjectNode json) throws JsonProcessingException {
    var message = read(json, MessageContent.FIELDS, Message.class);
    if (!isPrivate(message.getChat()) || isBot(json)) {
      return Optional.empty();
    }
    return content.of(message, json).map(what -> inbound(message, what));
  }

  private Optional<InboundMessage> edited(ObjectNode json) throws JsonProcessingException {
    var message = read(json, MessageContent.FIELDS, Message.class);
    if (!isPrivate(message.getChat()) || isBot(json)) {
      return Optional.empty();
    }
    // an edit without words is a live location that moved, or a reaction to a preview
    return MessageContent.words(message)
        .map(words -> inbound(message, new Edited(reference(message), words)));
  }

  private InboundMessage inbound(Message message, Content what) {
    int edited = message.getEditDate() == null ? 0 : message.getEditDate();
    return new InboundMessage(
        id(message.getChatId() + ":" + message.getMessageId() + ":" + edited),
        reference(message),
        from(message.getChat()),
        Instant.ofEpochSecond(edited == 0 ? message.getDate() : edited),
        what);
  }

  private Optional<InboundMessage> pressed(ObjectNode json, Instant receivedAt)
      throws JsonProcessingException {
    if (!(json.get("message") instanceof ObjectNode card) || !json.path("data").isTextual()) {
      return Optional.empty();
    }
    var used = json.deepCopy();
    used.replace("message", card.deepCopy().retain(OF_CARD));
    completeSender(used);
    var query = read(used, OF_PRESS, CallbackQuery.class);
    var below = query.getMessage();
    if (!isPrivate(below.getChat()) || isBot(json)) {
      return Optional.empty();
    }
    return Optional.of(
        new InboundMessage(
            id("press:" + query.getId()),
            String.valueOf(below.getMessageId()),
            from(below.getChat()),
            receivedAt,
            new Pressed(query.getData())));
  }

  private Optional<InboundMessage> left(ObjectNode json) throws JsonProcessingException {
    var used = json.deepCopy();
    completeSender(used);
    var change = read(used, OF_MEMBER, ChatMemberUpdated.class);
    var now = change.getNewChatMember();
    if (!isPrivate(change.getChat()) || now == null || !BLOCKED.equals(now.getStatus())) {
      return Optional.empty();
    }
    return Optional.of(
        new InboundMessage(
            id(change.getChat().getId() + ":left:" + change.getDate()),
            "",
            from(change.getChat()),
            Instant.ofEpochSecond(change.getDate()),
            new Left()));
  }

  // The library cannot read a person without is_bot, which Telegram has left out before.
  private static void completeSender(ObjectNode json) {
    if (json.get("from") instanceof ObjectNode from && !from.has("is_bot")) {
      from.put("is_bot", false);
    }
  }

  private static <T> T read(ObjectNode json, List<String> fields, Class<T> type)
      throws JsonProcessingException {
    var used = json.objectNode();
    for (var field : fields) {
      var value = json.get(field);
      if (value != null) {
        used.set(field, value);
      }
    }
    return JSON.treeToValue(used, type);
  }

  private String id(String rest) {
    return "telegram:" + channel.account() + ":" + rest;
  }

  private static String reference(Message message) {
    return String.valueOf(message.getMessageId());
  }

  private ConversationKey from(Chat chat) {
    return new ConversationKey(
        channel, new Address(Address.TELEGRAM, String.valueOf(chat.getId())));
  }

  private static boolean isPrivate(Chat chat) {
    return "private".equals(chat.getType());
  }

  private static boolean isBot(ObjectNode json) {
    return json.path("from").path("is_bot").asBoolean();
  }
}
