package kanal.channels.telegram;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import org.telegram.telegrambots.meta.api.objects.message.Message;

/// What a private message holds: words, files, a place, or something that cannot be read.
final class MessageContent {
  /// The fields of a message that are read; all others are left alone.
  static final List<String> FIELDS =
      List.of(
          "message_id",
          "date",
          "edit_date",
          "chat",
          "text",
          "caption",
          "photo",
          "document",
          "voice",
          "audio",
          "video",
          "video_note",
          "animation",
          "location",
          "venue");

  // https://core.telegram.org/bots/features#deep-linking: at most 64 of these; anything else after
  // /start was typed by a person and is read as words
  private static final Pattern START =
      Pattern.compile("/start(?:@\\w+)?(?:\\s+([A-Za-z0-9_-]{1,64}))?\\s*");

  private static final Set<String> UNREADABLE =
      Set.of("sticker", "poll", "contact", "dice", "game", "story", "paid_media", "checklist");

  // What Telegram itself notes in a chat; nobody said anything.
  private static final Set<String> NOTES =
      Set.of(
          "pinned_message",
          "message_auto_delete_timer_changed",
          "connected_website",
          "write_access_allowed",
          "proximity_alert_triggered",
          "chat_background_set",
          "boost_added",
          "successful_payment",
          "refunded_payment",
          "gift",
          "unique_gift");

  private final String botId;

  MessageContent(String botId) {
    this.botId = botId;
  }

  /// The words of a message or of its picture, untouched.
  static Optional<String> words(Message message) {
    var text = message.getText();
    return Optional.ofNullable(text == null ? message.getCaption() : text);
  }

  /// @param json the whole message, for what the library's type was not given
  Optional<Content> of(Message message, ObjectNode json) {
    var words = words(message);
    var start = START.matcher(words.orElse(""));
    if (start.matches()) {
      return Optional.of(new Opened(start.group(1) == null ? "" : start.group(1)));
    }
    var files = MessageFiles.of(message);
    var place = place(message);
    if (words.isPresent() || !files.isEmpty() || place.isPresent()) {
      return Optional.of(
          new Written(words.orElse(""), files, place, Optional.empty(), about(json)));
    }
    if (NOTES.stream().anyMatch(json::has)) {
      return Optional.empty();
    }
    var what = UNREADABLE.stream().filter(json::has).findFirst();
    return Optional.of(new Unreadable(what.orElse("unknown")));
  }

  private static Optional<Location> place(Message message) {
    var venue = message.getVenue();
    if (venue != null) {
      var name = venue.getTitle() + ", " + venue.getAddress();
      return Optional.of(new Location(point(venue.getLocation()), Optional.of(name)));
    }
    var pin = message.getLocation();
    return pin == null ? Optional.empty() : Optional.of(new Location(point(pin), Optional.empty()));
  }

  private static GeoPoint point(
      org.telegram.telegrambots.meta.api.objects.location.Location location) {
    return new GeoPoint(location.getLatitude(), location.getLongitude());
  }

  /// The ticket a reply is about: a citizen who answers one of our messages means what it names.
  private Optional<String> about(ObjectNode json) {
    var answered = json.path("reply_to_message");
    if (!answered.path("from").path("id").asText().equals(botId)) {
      return Optional.empty();
    }
    var ours = answered.path("text").asText() + " " + answered.path("caption").asText();
    return TicketNumber.in(ours).map(TicketNumber::value);
  }
}
