package kanal.bot.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import kanal.bot.conversation.Effect;
import kanal.bot.prompt.Renderer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries tasks out after their turn is committed; what it cannot finish stays in the outbox for a
/// later try.
public final class Dispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
  private static final Duration DRAIN = Duration.ofSeconds(5);

  /// Bounds memory: a task is some kilobytes.
  private static final int MOST_OF_A_KIND = 5_000;

  private final Outbox outbox;
  private final Throttle throttle;
  private final Retries retries;
  private final Speaking speaking;
  private final CoreWork coreWork;
  private final Closing closing = new Closing();
  private final Hands hands = new Hands(MOST_OF_A_KIND);
  private final Lanes lanes = new Lanes();
  private final Tracing tracing;

  /// One that is not traced.
  public Dispatcher(
      Outbox outbox,
      TicketIndex index,
      RoutingCore core,
      MediaStore media,
      Channels channels,
      Throttle throttle,
      Renderer renderer,
      InstantSource clock) {
    this(outbox, index, core, media, channels, throttle, renderer, clock, Tracing.NONE);
  }

  public Dispatcher(
      Outbox outbox,
      TicketIndex index,
      RoutingCore core,
      MediaStore media,
      Channels channels,
      Throttle throttle,
      Renderer renderer,
      InstantSource clock,
      Tracing tracing) {
    this.outbox = outbox;
    this.throttle = throttle;
    this.tracing = tracing;
    retries = new Retries(outbox, clock);
    speaking = new Speaking(outbox, channels, throttle, renderer, retries, clock, closing);
    coreWork = new CoreWork(outbox, index, core, media, channels, retries, clock);
  }

  /// Makes room for these tasks, or says that there is none: then they are left to whoever has.
  public boolean reserve(Collection<Task> tasks) {
    return !closing.hasBegun() && hands.reserve(tasks);
  }

  /// Gives back room that was reserved and is not needed.
  public void release(Collection<Task> tasks) {
    hands.release(tasks);
  }

  /// Carries tasks out for which there is room: in order for one citizen, what is said apart from
  /// what is filed, so that neither waits for the other.
  ///
  /// @param noticed is told of citizens who cannot be reached any more, and of files not taken
  void submit(List<Task> tasks, Noticed noticed) {
    for (var task : tasks) {
      if (hands.take(task)) {
        var lane = task.key().id() + (task.effect() instanceof Effect.Say ? ":say" : ":do");
        lanes.submit(lane, () -> tracing.task(task, () -> carryOut(task, noticed)));
      }
    }
  }

  /// Waits a little until nothing is in hand.
  ///
  /// @return whether that is so
  boolean awaitIdle() throws InterruptedException {
    return lanes.awaitEmpty(DRAIN);
  }

  /// Finishes what is under way; what was not begun is left for another process, at once.
  @Override
  public void close() {
    try {
      if (!awaitIdle()) {
        closing.begin();
        throttle.end();
        if (!awaitIdle()) {
          LOG.info("stopping with tasks under way; they go on after the next start");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closing.begin();
    }
  }

  private void carryOut(Task task, Noticed noticed) {
    try {
      if (closing.hasBegun()) {
        outbox.putOff(task, task.notBefore());
        return;
      }
      switch (task.effect()) {
        case Effect.Say say -> {
          if (!speaking.say(task, say, noticed)) {
            outbox.putOff(task, task.notBefore());
          }
        }
        case Effect.File file -> coreWork.file(task, file);
        case Effect.Amend amend -> coreWork.amend(task, amend);
        case Effect.Keep keep -> coreWork.keep(task, keep.attachment(), noticed);
        case Effect.WakeAt _, Effect.CallOff _ ->
            throw new IllegalStateException("an alarm is no task: " + task.id());
      }
    } catch (Unavailable away) {
      LOG.warn("task {} waits: {}", task.id(), away.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException bug) {
      LOG.error("task {} failed: {}", task.id(), bug.getClass().getName());
      retries.laterIfPossible(task);
    } finally {
      hands.letGo(task);
    }
  }
}
