package kanal.channels.sms.twilio;

import com.twilio.exception.ApiException;
import com.twilio.exception.TwilioException;
import com.twilio.rest.api.v2010.account.Message;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Address;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.Recent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends SMS or WhatsApp messages from one number of ours through Twilio.
public final class TwilioChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(TwilioChannel.class);
  private static final Duration LISTING_PAUSE = Duration.ofSeconds(30);
  // Twilio's clock and ours may differ by this much.
  private static final Duration CLOCKS = Duration.ofSeconds(30);
  private static final int REMEMBERED = 5_000;

  private final ChannelId id;
  private final Capabilities capabilities;
  private final Pace pace;
  private final String from;
  private final Optional<URI> statusCallback;
  private final TwilioApi api;
  private final TwilioMedia media;
  private final InstantSource clock;
  private final Recent<Instant> unsureSince = new Recent<>(REMEMBERED);

  /// @param from our number as Twilio names it: `+6281..` or `whatsapp:+6281..`
  /// @param statusCallback where Twilio reports what becomes of a message
  public TwilioChannel(
      ChannelId id,
      Capabilities capabilities,
      Pace pace,
      String from,
      Optional<URI> statusCallback,
      TwilioApi api,
      TwilioMedia media,
      InstantSource clock) {
    this.id = id;
    this.capabilities = capabilities;
    this.pace = pace;
    this.from = from;
    this.statusCallback = statusCallback;
    this.api = api;
    this.media = media;
    this.clock = clock;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return capabilities;
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    return send(message, new Body.Free(message.text()));
  }

  /// @param body the message's words, in the form in which they go out
  Delivery send(OutboundMessage message, Body body) {
    var to = name(message.to().address());
    var unsure = unsureSince.find(message.id());
    if (unsure.isPresent()) {
      try {
        var arrived = arrived(to, body, unsure.get());
        if (arrived.isPresent()) {
          unsureSince.forget(message.id());
          return new Delivery.Delivered(arrived.get().getSid());
        }
      } catch (TwilioException e) {
        LOG.warn("message {} waits: Twilio's list cannot be read", message.id());
        return new Delivery.TryAgain(LISTING_PAUSE);
      }
    }
    return post(message, body, to, unsure.orElseGet(clock::instant));
  }

  private Delivery post(OutboundMessage message, Body body, String to, Instant firstTry) {
    try {
      var sent = api.send(from, to, body, statusCallback);
      unsureSince.forget(message.id());
      return new Delivery.Delivered(sent.getSid());
    } catch (TwilioException e) {
      var delivery = TwilioAnswers.delivery(e);
      if (TwilioAnswers.mayHaveArrived(e)) {
        unsureSince.change(message.id(), firstTry, since -> since);
      }
      LOG.warn("message {} not sent for sure: {}", message.id(), what(e));
      return delivery;
    }
  }

  /// The message of an earlier try whose answer was lost.
  ///
  /// Compared by creation here and not by `DateSent` there: a queued message has no `DateSent` yet,
  /// and would be missed.
  private Optional<Message> arrived(String to, Body body, Instant firstTry) {
    return api.latestTo(to).stream()
        .filter(message -> message.getDirection() != Message.Direction.INBOUND)
        .filter(
            message -> message.getFrom() != null && from.equals(message.getFrom().getEndpoint()))
        .filter(message -> message.getBody() != null && body.isIn(message.getBody()))
        .filter(message -> !created(message).isBefore(firstTry.minus(CLOCKS)))
        .findFirst();
  }

  private static Instant created(Message message) {
    return message.getDateCreated() == null ? Instant.MAX : message.getDateCreated().toInstant();
  }

  @Override
  public Fetched fetch(Attachment attachment) {
    return media.fetch(attachment);
  }

  private static String name(Address address) {
    return address.scheme().equals(Address.WHATSAPP) ? address.uri() : address.value();
  }

  // Never the exception's own words: they may repeat the citizen's number.
  private static String what(TwilioException failure) {
    return failure instanceof ApiException refusal
        ? "status " + refusal.getStatusCode() + ", code " + refusal.getCode()
        : failure.getClass().getSimpleName();
  }
}
