package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.ReplyTo;
import kanal.bot.message.OutboundMessage;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says something to a citizen, within the platform's pace: a prompt at most once, anything else at
/// least once.
final class Speaking {
  private static final Logger LOG = LoggerFactory.getLogger(Speaking.class);

  /// Up to here a message waits in its lane, so that those behind it stay behind it.
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final Channels channels;
  private final Throttle throttle;
  private final Renderer renderer;
  private final Retries retries;
  private final InstantSource clock;
  private final Closing closing;

  /// @param closing ends every wait
  Speaking(
      Outbox outbox,
      Channels channels,
      Throttle throttle,
      Renderer renderer,
      Retries retries,
      InstantSource clock,
      Closing closing) {
    this.outbox = outbox;
    this.channels = channels;
    this.throttle = throttle;
    this.renderer = renderer;
    this.retries = retries;
    this.clock = clock;
    this.closing = closing;
  }

  /// @param noticed is told of citizens who cannot be reached any more
  /// @return false when it was left undone because the process is closing
  boolean say(Task task, Effect.Say say, Noticed noticed) throws InterruptedException {
    var channel = channels.find(task.key().channel());
    if (channel.isEmpty()) {
      retries.bury(task, "the channel " + task.key().channel() + " is switched off");
      return true;
    }
    if (closedWhileWaitingUntil(task.notBefore())) {
      return false;
    }
    throttle.await(channel.get().id(), channel.get().pace());
    return !closing.hasBegun() && say(task, say, channel.get(), noticed);
  }

  private boolean say(Task task, Effect.Say say, Channel channel, Noticed noticed)
      throws InterruptedException {
    while (true) {
      switch (outbox.begin(task, isDroppable(say), channel.pace().between(), clock.instant())) {
        case Outbox.Begin.Go(var before, var _) when before && isDroppable(say) -> {
          outbox.done(task, Optional.empty());
          return true;
        }
        case Outbox.Begin.Go(var _, var card) -> {
          said(task, say, channel.send(message(task, say, channel, card)), noticed);
          return true;
        }
        case Outbox.Begin.Wait(var until) when isLong(until) -> {
          outbox.putOff(task, until);
          return true;
        }
        case Outbox.Begin.Wait(var until) -> {
          if (closedWhileWaitingUntil(until)) {
            return false;
          }
        }
        case Outbox.Begin.Stale _, Outbox.Begin.Gone _ -> {
          return true;
        }
      }
    }
  }

  private boolean isLong(Instant until) {
    return Duration.between(clock.instant(), until).compareTo(LONGEST_WAIT) > 0;
  }

  private OutboundMessage message(
      Task task, Effect.Say say, Channel channel, Optional<String> card) {
    return renderer.message(
        task.id(),
        task.key(),
        say.prompt(),
        say.language(),
        channel.capabilities(),
        card,
        say.replyTo().map(ReplyTo::reference),
        say.replyTo().flatMap(ReplyTo::subject));
  }

  private void said(Task task, Effect.Say say, Delivery delivery, Noticed noticed) {
    switch (delivery) {
      case Delivery.Delivered(var externalId) ->
          outbox.done(
              task,
              say.prompt() instanceof Prompt.Check ? Optional.of(externalId) : Optional.empty());
      case Delivery.SlowDown(var wait) -> outbox.slowDown(task, clock.instant().plus(wait));
      case Delivery.TryAgain(var after) -> retries.again(task, after);
      case Delivery.Uncertain(var reason) -> {
        LOG.warn("message {} may not have arrived: {}", task.id(), reason);
        if (isDroppable(say)) {
          outbox.done(task, Optional.empty());
        } else {
          retries.again(task, Duration.ZERO);
        }
      }
      case Delivery.Refused(var reason) -> retries.bury(task, reason);
      case Delivery.CitizenLeft() -> {
        outbox.done(task, Optional.empty());
        noticed.left(task.key());
      }
    }
  }

  private static boolean isDroppable(Effect.Say say) {
    return say.urgency() == Effect.Urgency.PROMPT;
  }

  private boolean closedWhileWaitingUntil(Instant time) throws InterruptedException {
    var left = Duration.between(clock.instant(), time);
    return left.isPositive() && closing.await(left);
  }
}
