package kanal.channels.testing;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// A person with a phone who chats with the bot of a played Telegram.
///
/// Each verb leaves an update for the bot and returns the id of the message it is about.
public final class TelegramCitizen {
  private final FakeTelegram telegram;
  private final long id;
  private final long chat;

  /// In private, where the chat has the person's number.
  TelegramCitizen(FakeTelegram telegram, long chat) {
    this(telegram, chat, chat);
  }

  TelegramCitizen(FakeTelegram telegram, long id, long chat) {
    this.telegram = telegram;
    this.id = id;
    this.chat = chat;
  }

  long person() {
    return id;
  }

  public long chat() {
    return chat;
  }

  /// What the bot's messages in this chat say now, oldest first.
  public List<String> reads() {
    return telegram.sent().stream()
        .filter(sent -> sent.chat() == chat)
        .map(TelegramSent::text)
        .toList();
  }

  public long writes(String text) {
    return sends(message().put("text", text));
  }

  public long sharesLocation(double latitude, double longitude) {
    var message = message();
    message.putObject("location").put("latitude", latitude).put("longitude", longitude);
    return sends(message);
  }

  /// Sends a photo whose bytes the bot can fetch.
  public long sendsPhoto(byte[] jpeg, String caption) {
    var message = message();
    var file = telegram.keep(jpeg);
    message.putArray("photo").add(file.put("width", 1280).put("height", 960));
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    return sends(message);
  }

  /// Sends photos as one album: Telegram delivers each as a message, the caption with the first.
  public void sendsAlbum(String caption, List<byte[]> jpegs) {
    var album = String.valueOf(telegram.nextMessageId());
    for (int i = 0; i < jpegs.size(); i++) {
      sendsPartOfAlbum(album, jpegs.get(i), i == 0 ? caption : "");
    }
  }

  /// Sends one photo of the album of this name.
  public long sendsPartOfAlbum(String album, byte[] jpeg, String caption) {
    var message = message().put("media_group_id", album);
    var file = telegram.keep(jpeg);
    message.putArray("photo").add(file.put("width", 1280).put("height", 960));
    if (!caption.isEmpty()) {
      message.put("caption", caption);
    }
    return sends(message);
  }

  /// Changes an earlier message's words.
  public long edits(long messageId, String text) {
    var message = message().put("message_id", messageId).put("text", text);
    message.put("edit_date", message.path("date").asLong());
    return telegram.deliver(update("edited_message", message), messageId);
  }

  /// Presses the button that carries this data below the bot's newest message with buttons.
  public long presses(String data) {
    var card =
        telegram.sent().stream()
            .filter(sent -> sent.chat() == chat && sent.replyMarkup().has("inline_keyboard"))
            .reduce((_, later) -> later)
            .orElseThrow(() -> new IllegalStateException("the bot offered no button"));
    return presses(data, card.messageId(), card.text());
  }

  /// Presses a button below a message that the bot never sent.
  public long pressesNowhere(String data) {
    return presses(data, telegram.nextMessageId(), "");
  }

  private long presses(String data, long card, String text) {
    var query = JsonNodeFactory.instance.objectNode();
    query.put("id", "press-" + telegram.nextMessageId());
    query.set("from", from());
    query.put("chat_instance", "-1").put("data", data);
    var below = query.putObject("message");
    below.put("message_id", card).put("date", telegram.now()).put("text", text);
    below.set("chat", chatNode());
    return telegram.deliver(update("callback_query", query), card);
  }

  /// Joins the group of this chat: Telegram notes so as a message.
  public long joins() {
    var message = message();
    message.putArray("new_chat_members").add(from());
    return sends(message);
  }

  /// Blocks the bot: it learns so, and can send nothing here any more.
  public void blocksTheBot() {
    telegram.block(chat);
    var change = JsonNodeFactory.instance.objectNode();
    change.set("chat", chatNode());
    change.set("from", from());
    change.put("date", telegram.now());
    change.set("old_chat_member", telegram.botAs("member"));
    change.set("new_chat_member", telegram.botAs("kicked").put("until_date", 0));
    telegram.deliver(update("my_chat_member", change), 0);
  }

  private long sends(ObjectNode message) {
    return telegram.deliver(update("message", message), message.path("message_id").asLong());
  }

  private ObjectNode message() {
    var message = JsonNodeFactory.instance.objectNode();
    message.put("message_id", telegram.nextMessageId()).put("date", telegram.now());
    message.set("from", from());
    message.set("chat", chatNode());
    return message;
  }

  private ObjectNode from() {
    var person = JsonNodeFactory.instance.objectNode();
    return person.put("id", id).put("is_bot", false).put("first_name", "Warga");
  }

  private ObjectNode chatNode() {
    var node = JsonNodeFactory.instance.objectNode();
    return chat == id
        ? node.put("id", chat).put("type", "private").put("first_name", "Warga")
        : node.put("id", chat).put("type", "supergroup").put("title", "Warga RT 02");
  }

  private static ObjectNode update(String kind, ObjectNode what) {
    var update = JsonNodeFactory.instance.objectNode();
    update.set(kind, what);
    return update;
  }
}
