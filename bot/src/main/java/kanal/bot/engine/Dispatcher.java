package kanal.bot.engine;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.ReplyTo;
import kanal.bot.message.Attachment;
import kanal.bot.message.ConversationKey;
import kanal.bot.prompt.Prompt;
import kanal.bot.prompt.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries tasks out after their turn is committed; what it cannot finish stays in the outbox for a
/// later try.
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration DRAIN = Duration.ofSeconds(5);
  private static final Duration UNTIL_FILED = Duration.ofSeconds(5);

  /// With the back-off's cap of five minutes this is more than a day.
  private static final int TRIES_OF_A_MESSAGE = 300;

  private final Outbox outbox;
  private final TicketIndex index;
  private final RoutingCore core;
  private final MediaStore media;
  private final Channels channels;
  private final Renderer renderer;
  private final InstantSource clock;
  private final Lanes lanes = new Lanes();

  public Dispatcher(
      Outbox outbox,
      TicketIndex index,
      RoutingCore core,
      MediaStore media,
      Channels channels,
      Renderer renderer,
      InstantSource clock) {
    this.outbox = outbox;
    this.index = index;
    this.core = core;
    this.media = media;
    this.channels = channels;
    this.renderer = renderer;
    this.clock = clock;
  }

  /// Carries tasks out: in order for one citizen, what is said apart from what is filed, so that
  /// neither waits for the other.
  ///
  /// @param left is told of citizens who cannot be reached any more
  public void submit(List<Task> tasks, Consumer<ConversationKey> left) {
    for (var task : tasks) {
      var lane = task.key().id() + (task.effect() instanceof Effect.Say ? ":say" : ":do");
      lanes.submit(lane, () -> carryOut(task, left));
    }
  }

  /// Waits a little for what is under way; the rest stays in the outbox.
  @Override
  public void close() {
    try {
      if (!lanes.awaitEmpty(DRAIN)) {
        LOG.info("stopping with tasks under way; they go on after the next start");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void carryOut(Task task, Consumer<ConversationKey> left) {
    try {
      switch (task.effect()) {
        case Effect.Say say -> say(task, say, left);
        case Effect.File file -> file(task, file);
        case Effect.Amend amend -> amend(task, amend);
        case Effect.Keep keep -> keep(task, keep.attachment());
        case Effect.WakeAt _, Effect.CallOff _ ->
            throw new IllegalStateException("an alarm is no task: " + task.id());
      }
    } catch (Unavailable away) {
      LOG.warn("task {} waits: {}", task.id(), away.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.error("task {} failed: {}", task.id(), bug.getClass().getName());
      laterIfPossible(task);
    }
  }

  private void laterIfPossible(Task task) {
    try {
      outbox.later(task, now().plus(Backoff.after(task.attempts(), Duration.ZERO)));
    } catch (Unavailable away) {
      LOG.warn("task {} waits: {}", task.id(), away.getMessage());
    }
  }

  private void say(Task task, Effect.Say say, Consumer<ConversationKey> left)
      throws InterruptedException {
    waitUntil(task.notBefore());
    var droppable = say.urgency() == Effect.Urgency.PROMPT;
    if (!(outbox.begin(task, droppable, now()) instanceof Outbox.Begin.Go(var before, var card))) {
      return;
    }
    if (droppable && before) {
      outbox.done(task, Optional.empty());
      return;
    }
    var channel = channels.find(task.key().channel());
    if (channel.isEmpty()) {
      bury(task, "the channel " + task.key().channel() + " is switched off");
      return;
    }
    var delivery =
        channel
            .get()
            .send(
                renderer.message(
                    task.id(),
                    task.key(),
                    say.prompt(),
                    say.language(),
                    channel.get().capabilities(),
                    card,
                    say.replyTo().map(ReplyTo::reference),
                    say.replyTo().flatMap(ReplyTo::subject)));
    switch (delivery) {
      case Delivery.Delivered(var externalId) ->
          outbox.done(
              task,
              say.prompt() instanceof Prompt.Check ? Optional.of(externalId) : Optional.empty());
      case Delivery.TryAgain(var after) -> again(task, after);
      case Delivery.Uncertain(var reason) -> {
        LOG.warn("message {} may not have arrived: {}", task.id(), reason);
        if (droppable) {
          outbox.done(task, Optional.empty());
        } else {
          again(task, Duration.ZERO);
        }
      }
      case Delivery.Refused(var reason) -> bury(task, reason);
      case Delivery.CitizenLeft() -> {
        outbox.done(task, Optional.empty());
        left.accept(task.key());
      }
    }
  }

  private void again(Task task, Duration after) {
    if (task.attempts() >= TRIES_OF_A_MESSAGE) {
      bury(task, "tried " + task.attempts() + " times");
    } else {
      outbox.later(task, now().plus(Backoff.after(task.attempts(), after)));
    }
  }

  private void file(Task task, Effect.File file) {
    var number = file.ticket().number();
    index.remember(number, task.key());
    switch (core.file(file.ticket())) {
      case Filing.Filed(var reference) -> {
        index.remember(number, reference);
        outbox.done(task, Optional.empty());
      }
      case Filing.TryAgain(var after) -> later(task, after);
      case Filing.Refused(var reason) -> bury(task, reason);
    }
  }

  private void amend(Task task, Effect.Amend amend) {
    var reference = index.reference(amend.number());
    if (reference.isEmpty()) {
      outbox.later(task, now().plus(UNTIL_FILED));
      return;
    }
    switch (core.amend(amend.number(), reference.get(), task.id(), amend.amendment())) {
      case Filing.Filed(var _) -> outbox.done(task, Optional.empty());
      case Filing.TryAgain(var after) -> later(task, after);
      case Filing.Refused(var reason) -> bury(task, reason);
    }
  }

  private void keep(Task task, Attachment attachment) {
    var channel = channels.find(task.key().channel());
    if (channel.isEmpty()) {
      bury(task, "the channel " + task.key().channel() + " is switched off");
      return;
    }
    switch (channel.get().fetch(attachment)) {
      case Fetched.Content content -> {
        media.keep(attachment.id(), content.bytes());
        outbox.done(task, Optional.empty());
      }
      case Fetched.TryAgain(var after) -> again(task, after);
      case Fetched.Gone(var reason) -> bury(task, reason);
    }
  }

  private void later(Task task, Duration after) {
    outbox.later(task, now().plus(Backoff.after(task.attempts(), after)));
  }

  private void bury(Task task, String reason) {
    LOG.error("task {} is given up: {}", task.id(), reason);
    outbox.bury(task, reason, now());
  }

  private void waitUntil(Instant time) throws InterruptedException {
    var left = Duration.between(now(), time);
    if (left.isPositive()) {
      Thread.sleep(left);
    }
  }

  private Instant now() {
    return clock.instant();
  }
}
