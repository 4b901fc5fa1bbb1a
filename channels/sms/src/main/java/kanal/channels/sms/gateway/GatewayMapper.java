package kanal.channels.sms.gateway;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import kanal.bot.message.InboundMessage.Content;
import kanal.bot.message.InboundMessage.Left;
import kanal.bot.message.InboundMessage.Unreadable;
import kanal.bot.message.InboundMessage.Written;
import kanal.channels.sms.Digest;
import kanal.channels.sms.Form;
import kanal.channels.sms.OptOut;
import kanal.channels.sms.PhoneNumbers;

/// Turns a gateway's parameters into a message.
final class GatewayMapper {
  private static final long MILLISECONDS_FROM = 100_000_000_000L;

  private final ChannelId channel;

  GatewayMapper(ChannelId channel) {
    this.channel = channel;
  }

  /// @return empty when a machine sent it
  Optional<InboundMessage> map(Form form, Instant receivedAt) {
    return PhoneNumbers.citizen(form.text("from"))
        .map(citizen -> {
          var key = new ConversationKey(channel, citizen);
          var id = "gateway:" + id(form, key, receivedAt);
          var sentAt = time(form.text("time")).orElse(receivedAt);
          return new InboundMessage(id, id, key, sentAt, content(form.text("text")));
        });
  }

  /// Gateways on telephones count their ids from 1 again after a restart, so the id alone names no
  /// message: sender, words and time do. Without a time, the id and the minute of arrival stand for
  /// it.
  private static String id(Form form, ConversationKey key, Instant receivedAt) {
    var sender = key.address().uri();
    var text = form.text("text");
    return form.text("time").isBlank()
        ? Digest.of(
            sender, text, form.text("id"), receivedAt.truncatedTo(ChronoUnit.MINUTES).toString())
        : Digest.of(sender, text, form.text("time"));
  }

  private static Content content(String text) {
    if (OptOut.is(text)) {
      return new Left();
    }
    return text.isEmpty() ? new Unreadable("empty") : Written.text(text);
  }

  /// Seconds or milliseconds since 1970, ISO 8601, or Kannel's `2026-11-22 09:15` in UTC.
  private static Optional<Instant> time(String words) {
    if (words.matches("[0-9]{9,13}")) {
      var number = Long.parseLong(words);
      return Optional.of(
          number < MILLISECONDS_FROM
              ? Instant.ofEpochSecond(number)
              : Instant.ofEpochMilli(number));
    }
    var iso = words.strip().replace(' ', 'T');
    return offset(iso).or(() -> utc(iso));
  }

  private static Optional<Instant> offset(String iso) {
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeException withoutOffset) {
      return Optional.empty();
    }
  }

  private static Optional<Instant> utc(String iso) {
    try {
      return Optional.of(LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC));
    } catch (DateTimeException noTime) {
      return Optional.empty();
    }
  }
}
