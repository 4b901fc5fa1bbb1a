package kanal.channels.sms.twilio;

import com.twilio.exception.TwilioException;
import java.time.Duration;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.Recent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends WhatsApp messages: free words within the 24-hour window, a template outside it.
public final class WhatsappChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(WhatsappChannel.class);
  private static final Duration LISTING_PAUSE = Duration.ofSeconds(30);
  private static final Duration SECOND_LOOK = Duration.ofMinutes(1);
  private static final int REMEMBERED = 5_000;

  private final TwilioChannel twilio;
  private final WhatsappWindow window;
  private final String template;
  private final Recent<Boolean> seenShut = new Recent<>(REMEMBERED);

  /// @param template the content SID of a template with one variable; empty for none
  public WhatsappChannel(TwilioChannel twilio, WhatsappWindow window, String template) {
    this.twilio = twilio;
    this.window = window;
    this.template = template;
  }

  @Override
  public ChannelId id() {
    return twilio.id();
  }

  @Override
  public Capabilities capabilities() {
    return twilio.capabilities();
  }

  @Override
  public Pace pace() {
    return twilio.pace();
  }

  @Override
  public Delivery send(OutboundMessage message) {
    try {
      if (window.isOpenTo(message.to().address().uri())) {
        return twilio.send(message);
      }
    } catch (TwilioException e) {
      LOG.warn("message {} waits: Twilio's list cannot be read", message.id());
      return new Delivery.TryAgain(LISTING_PAUSE);
    }
    // What a citizen wrote a moment ago may not be in the list yet; an answer must not be lost.
    if (seenShut.find(message.id()).isEmpty()) {
      seenShut.change(message.id(), true, seen -> seen);
      return new Delivery.TryAgain(SECOND_LOOK);
    }
    return outside(message);
  }

  private Delivery outside(OutboundMessage message) {
    if (template.isEmpty()) {
      LOG.warn(
          "message {} is not sent: the citizen last wrote more than 24 hours ago, and"
              + " kanal.sms.twilio.whatsapp-template is not set",
          message.id());
      return new Delivery.Refused("outside the WhatsApp window");
    }
    return twilio.send(message, new Body.Templated(template, message.text()));
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return twilio.fetch(attachment);
  }
}
