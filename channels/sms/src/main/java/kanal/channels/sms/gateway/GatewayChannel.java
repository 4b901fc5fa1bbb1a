package kanal.channels.sms.gateway;

import java.io.IOException;
import java.time.Duration;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Delivery;
import kanal.bot.engine.Fetched;
import kanal.bot.engine.Pace;
import kanal.bot.message.Attachment;
import kanal.bot.message.Capabilities;
import kanal.bot.message.ChannelId;
import kanal.bot.message.OutboundMessage;
import kanal.channels.sms.HttpCalls;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends SMS through an HTTP gateway.
///
/// The gateway's answer names no message that its reports would name too, so our own id serves as
/// the name: a report brings back what `{id}` was filled with.
public final class GatewayChannel implements Channel {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayChannel.class);
  private static final Duration PAUSE = Duration.ofSeconds(30);
  private static final Duration OPERATOR_PAUSE = Duration.ofMinutes(5);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int SERVER_ERROR = 500;
  private static final int MAX_BYTES = 64 * 1024;

  private final ChannelId id;
  private final Pace pace;
  private final SendUrl sendUrl;
  private final HttpCalls calls;

  public GatewayChannel(ChannelId id, Pace pace, SendUrl sendUrl, HttpCalls calls) {
    this.id = id;
    this.pace = pace;
    this.sendUrl = sendUrl;
    this.calls = calls;
  }

  @Override
  public ChannelId id() {
    return id;
  }

  @Override
  public Capabilities capabilities() {
    return Capabilities.sms();
  }

  @Override
  public Pace pace() {
    return pace;
  }

  @Override
  public Delivery send(OutboundMessage message) {
    try {
      var answer = calls.exchange(sendUrl.request(id.account(), message), MAX_BYTES);
      var delivery = delivery(message, answer);
      if (!(delivery instanceof Delivery.Delivered)) {
        LOG.warn("message {}: the gateway answered {}", message.id(), answer.status());
      }
      return delivery;
    } catch (IOException e) {
      LOG.warn("message {}: no answer, {}", message.id(), e.getClass().getSimpleName());
      return HttpCalls.neverSent(e)
          ? new Delivery.TryAgain(PAUSE)
          : new Delivery.Uncertain("the answer was lost");
    }
  }

  private static Delivery delivery(OutboundMessage message, HttpCalls.Answer answer) {
    return switch (answer.status()) {
      case 200, 201, 202, 204 -> new Delivery.Delivered(message.id());
      // Kannel's word for "not now", and everybody's for "slower": nothing was taken.
      case 429, 503 -> new Delivery.TryAgain(retryAfter(answer));
      // A wrong password is the operator's to mend; the message waits.
      case 401, 403 -> new Delivery.TryAgain(OPERATOR_PAUSE);
      case 410 -> new Delivery.CitizenLeft();
      default ->
          answer.status() >= SERVER_ERROR
              ? new Delivery.Uncertain("the gateway answered " + answer.status())
              : new Delivery.Refused("the gateway answered " + answer.status());
    };
  }

  private static Duration retryAfter(HttpCalls.Answer answer) {
    return answer
        .retryAfter()
        .filter(seconds -> seconds.matches("[0-9]{1,6}"))
        .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
        .map(pause -> pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause)
        .orElse(PAUSE);
  }

  /// SMS carries no files.
  @Override
  public Fetched fetch(Attachment attachment) {
    return new Fetched.Gone("SMS carries no files");
  }
}
