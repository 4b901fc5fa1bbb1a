package kanal.channels.sms.twilio;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.GeoPoint;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Opened;
import kanal.bot.message.InboundMessage.Pressed;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.bot.message.Location;
import kanal.channels.sms.Form;
import kanal.channels.sms.OptOut;
import kanal.channels.sms.OurNumbers;
import kanal.channels.sms.PhoneNumbers;

/// Turns what Twilio says about an incoming message into ours.
final class TwilioMapper {
  private static final int MOST_FILES = 10;

  private final OurNumbers numbers;

  TwilioMapper(OurNumbers numbers) {
    this.numbers = numbers;
  }

  /// What an incoming message turned out to be.
  sealed interface Mapped {
    record Message(InboundMessage message) implements Mapped {}

    /// From letters or a short code: a machine.
    record Machine() implements Mapped {}

    /// To a number that is not ours.
    record NotOurs() implements Mapped {}
  }

  /// @param form the webhook's parameters
  /// @param at when it was sent, as far as known
  Mapped map(Form form, Instant at) {
    var channel = numbers.channel(form.text("To"));
    if (channel.isEmpty()) {
      return new Mapped.NotOurs();
    }
    var citizen = PhoneNumbers.citizen(form.text("From"));
    if (citizen.isEmpty()) {
      return new Mapped.Machine();
    }
    var sid = form.text("MessageSid");
    var from = new ConversationKey(channel.get(), citizen.get());
    return new Mapped.Message(
        new InboundMessage("twilio:" + sid, sid, from, at, content(form, sid)));
  }

  private static Content content(Form form, String sid) {
    var body = form.text("Body");
    var optOutType = form.text("OptOutType");
    if (optOutType.equals("STOP") || OptOut.is(body)) {
      return new Left();
    }
    if (optOutType.equals("START")) {
      return new Opened("");
    }
    if (!form.text("ButtonPayload").isEmpty()) {
      return new Pressed(form.text("ButtonPayload"));
    }
    var files = files(form, sid);
    var location = location(form);
    if (body.isEmpty() && files.isEmpty() && location.isEmpty()) {
      return new Unreadable("empty");
    }
    return new Written(body, files, location, Optional.empty(), Optional.empty());
  }

  private static List<Attachment> files(Form form, String sid) {
    return IntStream.range(0, MOST_FILES)
        .filter(index -> form.find("MediaUrl" + index).isPresent())
        .mapToObj(index -> {
          var type = form.text("MediaContentType" + index).toLowerCase(Locale.ROOT);
          var url = form.text("MediaUrl" + index);
          var id = Attachment.hiddenId("twilio", sid + " " + index);
          return new Attachment(id, kind(type), type, 0, url);
        })
        .toList();
  }

  private static Attachment.Type kind(String mediaType) {
    return switch (mediaType.replaceAll("/.*", "")) {
      case "image" -> Attachment.Type.PHOTO;
      case "video" -> Attachment.Type.VIDEO;
      case "audio" -> Attachment.Type.VOICE;
      default -> Attachment.Type.DOCUMENT;
    };
  }

  private static Optional<Location> location(Form form) {
    if (form.text("Latitude").isEmpty() || form.text("Longitude").isEmpty()) {
      return Optional.empty();
    }
    var name = form.find("Label").or(() -> form.find("Address")).filter(words -> !words.isBlank());
    try {
      var latitude = Double.parseDouble(form.text("Latitude"));
      var longitude = Double.parseDouble(form.text("Longitude"));
      return Optional.of(new Location(new GeoPoint(latitude, longitude), name));
    } catch (IllegalArgumentException notOnEarth) {
      return Optional.empty();
    }
  }
}
