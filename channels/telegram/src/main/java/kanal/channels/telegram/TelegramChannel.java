package kanal.channels.telegram;

import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import org.telegram.telegrambots.meta.api.methods.send.SendMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditMessageText;
import org.telegram.telegrambots.meta.api.objects.LinkPreviewOptions;

/// Sends messages through a Telegram bot and fetches what citizens sent to it.
///
/// Texts are plain: without a parse mode no character of a citizen or an officer means anything.
public final class TelegramChannel implements Channel {
  private static final Duration SOON = Duration.ofSeconds(5);
  private static final Duration ONCE_THE_TOKEN_IS_RIGHT = Duration.ofMinutes(1);

  private final ChannelId id;
  private final Pace pace;
  private final TelegramApi api;
  private final Downloads downloads;

  TelegramChannel(ChannelId id, TelegramApi api, Pace pace) {
    this.id = id;
    this.pace = pace;
    this.api = api;
    this.downloads = new Downloads(api);
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.chat();
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    var card = message.replaces().flatMap(TelegramChannel::messageId);
    if (card.isPresent() && TextParts.fits(message.text())) {
      return edit(message, card.get());
    }
    return sendNew(message);
  }

  private static Optional<Integer> messageId(String externalId) {
    return externalId.matches("\\d{1,9}")
        ? Optional.of(Integer.valueOf(externalId))
        : Optional.empty();
  }

  private Delivery edit(OutboundMessage message, int card) {
    var edit =
        EditMessageText.builder()
            .chatId(message.to().address().value())
            .messageId(card)
            .text(message.text())
            .replyMarkup(Keyboards.inline(message.options()).orElse(null))
            .linkPreviewOptions(noPreview())
            .build();
    return switch (api.call(edit)) {
      case Answer.Done<Serializable> _ -> new Delivery.Delivered(String.valueOf(card));
      // editing twice shows the same as editing once, so a lost answer is no doubt here
      case Answer.Lost<Serializable> _ -> new Delivery.TryAgain(SOON);
      case Answer.No<Serializable> no when no.mentions("message is not modified") ->
          new Delivery.Delivered(String.valueOf(card));
      // too old, deleted by the citizen, or never editable: say it anew
      case Answer.No<Serializable> no when no.code() == 400 -> sendNew(message);
      case Answer.No<Serializable> no -> refused(no.code(), no.description());
      case Answer.TooMany<Serializable>(var after) -> new Delivery.SlowDown(after);
      case Answer.NotDone<Serializable> _ -> new Delivery.TryAgain(SOON);
    };
  }

  private Delivery sendNew(OutboundMessage message) {
    var parts = TextParts.of(message.text());
    Delivery last = new Delivery.Refused("there is nothing to send");
    for (int i = 0; i < parts.size(); i++) {
      last = sendPart(message, parts.get(i), i == parts.size() - 1);
      if (!(last instanceof Delivery.Delivered)) {
        return i == 0 ? last : afterTheFirst(last, i, parts.size());
      }
    }
    return last;
  }

  // These promise that nothing was sent, which is no longer so after the first part.
  private static Delivery afterTheFirst(Delivery delivery, int sent, int parts) {
    return delivery instanceof Delivery.TryAgain || delivery instanceof Delivery.SlowDown
        ? new Delivery.Uncertain("sent " + sent + " of " + parts + " parts")
        : delivery;
  }

  private Delivery sendPart(OutboundMessage message, String text, boolean last) {
    var send =
        SendMessage.builder()
            .chatId(message.to().address().value())
            .text(text)
            .linkPreviewOptions(noPreview())
            .replyMarkup(last ? Keyboards.below(message) : null)
            .build();
    return switch (api.send(send)) {
      case Answer.Done<Integer>(var number) -> new Delivery.Delivered(String.valueOf(number));
      case Answer.TooMany<Integer>(var after) -> new Delivery.SlowDown(after);
      case Answer.NotDone<Integer> _ -> new Delivery.TryAgain(SOON);
      case Answer.Lost<Integer>(var reason) -> new Delivery.Uncertain(reason);
      case Answer.No<Integer>(int code, var description) -> refused(code, description);
    };
  }

  private static Delivery refused(int code, String description) {
    // the token is wrong, not the message: the operator can put that right
    if (code == 401 || code == 404) {
      return new Delivery.TryAgain(ONCE_THE_TOKEN_IS_RIGHT);
    }
    // blocked, deactivated, or never opened: in a private chat 403 has no other meaning
    if (code == 403 || description.contains("chat not found")) {
      return new Delivery.CitizenLeft();
    }
    return new Delivery.Refused(RefusalReason.of(code, description));
  }

  private static LinkPreviewOptions noPreview() {
    return LinkPreviewOptions.builder().isDisabled(true).build();
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return downloads.fetch(attachment);
  }
}
