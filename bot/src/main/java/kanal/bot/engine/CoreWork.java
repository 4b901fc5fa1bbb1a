package kanal.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.conversation.Effect;
import kanal.bot.message.Attachment;

/// Files and amends tickets with the routing core, and brings citizens' files home for it.
final class CoreWork {
  private static final Duration UNTIL_LOOKED_AT = Duration.ofSeconds(30);
  private static final Duration UNTIL_FILED = Duration.ofSeconds(5);

  private final Outbox outbox;
  private final TicketIndex index;
  private final RoutingCore core;
  private final MediaStore media;
  private final Channels channels;
  private final Retries retries;
  private final InstantSource clock;

  CoreWork(
      Outbox outbox,
      TicketIndex index,
      RoutingCore core,
      MediaStore media,
      Channels channels,
      Retries retries,
      InstantSource clock) {
    this.outbox = outbox;
    this.index = index;
    this.core = core;
    this.media = media;
    this.channels = channels;
    this.retries = retries;
    this.clock = clock;
  }

  void file(Task task, Effect.File file) {
    var number = file.ticket().number();
    index.remember(number, task.key());
    switch (core.file(file.ticket())) {
      case Filing.Filed(var reference) -> {
        index.remember(number, reference);
        outbox.done(task, Optional.empty());
      }
      case Filing.TryAgain(var after) -> retries.later(task, after);
      case Filing.Refused(var reason) -> retries.bury(task, reason);
    }
  }

  void amend(Task task, Effect.Amend amend) {
    var reference = index.reference(amend.number());
    if (reference.isEmpty()) {
      outbox.later(task, clock.instant().plus(UNTIL_FILED));
      return;
    }
    switch (core.amend(amend.number(), reference.get(), task.id(), amend.amendment())) {
      case Filing.Filed(var _) -> outbox.done(task, Optional.empty());
      case Filing.TryAgain(var after) -> retries.later(task, after);
      case Filing.Refused(var reason) -> retries.bury(task, reason);
    }
  }

  void keep(Task task, Attachment attachment, Noticed noticed) {
    var state = media.state(attachment.id());
    if (state == MediaStore.State.ABSENT) {
      fetch(task, attachment, noticed);
    } else {
      settle(task, state, noticed);
    }
  }

  private void settle(Task task, MediaStore.State state, Noticed noticed) {
    switch (state) {
      case KEPT -> outbox.done(task, Optional.empty());
      case REFUSED -> {
        noticed.fileRefused(task);
        outbox.done(task, Optional.empty());
      }
      case WAITING, ABSENT -> retries.later(task, UNTIL_LOOKED_AT);
    }
  }

  private void fetch(Task task, Attachment attachment, Noticed noticed) {
    var channel = channels.find(task.key().channel());
    if (channel.isEmpty()) {
      retries.bury(task, "the channel " + task.key().channel() + " is switched off");
      return;
    }
    switch (channel.get().fetch(attachment)) {
      case Fetched.Content content -> {
        media.keep(attachment.id(), content.bytes());
        settle(task, media.state(attachment.id()), noticed);
      }
      case Fetched.TryAgain(var after) -> retries.again(task, after);
      case Fetched.Gone(var reason) -> retries.bury(task, reason);
    }
  }
}
