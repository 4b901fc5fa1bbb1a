package kanal.bot.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Event;
import kanal.bot.conversation.Moment;
import kanal.bot.conversation.Next;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Takes turns: loads, understands, steps, commits, and hands what is to be done to the dispatcher.
public final class Engine implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  /// Many more than two replicas and a burst can cause.
  private static final int TRIES = 20;

  private final ConversationStore store;
  private final Quarantine quarantine;
  private final TicketNumbers numbers;
  private final TicketIndex index;
  private final Reader reader;
  private final Dialogue dialogue;
  private final Channels channels;
  private final Dispatcher dispatcher;
  private final List<TurnObserver> observers;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Gate gate = new Gate();

  public Engine(
      ConversationStore store,
      Quarantine quarantine,
      TicketNumbers numbers,
      TicketIndex index,
      Reader reader,
      Dialogue dialogue,
      Channels channels,
      Dispatcher dispatcher,
      List<TurnObserver> observers,
      InstantSource clock,
      ZoneId zone) {
    this.store = store;
    this.quarantine = quarantine;
    this.numbers = numbers;
    this.index = index;
    this.reader = reader;
    this.dialogue = dialogue;
    this.channels = channels;
    this.dispatcher = dispatcher;
    this.observers = List.copyOf(observers);
    this.clock = clock;
    this.zone = zone;
  }

  @Override
  public Received receive(InboundMessage message) {
    return switch (taken(message)) {
      case Taken.In(var commit) ->
          commit == Commit.DUPLICATE ? Received.DUPLICATE : Received.ACCEPTED;
      case Taken.Failed(var failure) -> {
        LOG.error("a message of {} is quarantined: {}", message.from(), failure);
        quarantine.keep(message, failure, clock.instant());
        yield Received.QUARANTINED;
      }
    };
  }

  /// Takes a quarantined message in once more.
  ///
  /// @return what kind of failure keeps it in quarantine; empty when it is in
  public Optional<String> takeAgain(InboundMessage message) {
    return switch (taken(message)) {
      case Taken.In _ -> Optional.empty();
      case Taken.Failed(var failure) -> Optional.of(failure);
    };
  }

  private sealed interface Taken {
    record In(Commit commit) implements Taken {}

    record Failed(String failure) implements Taken {}
  }

  private Taken taken(InboundMessage message) {
    try {
      return new Taken.In(
          turn(
              message.from(),
              message.id(),
              Optional.empty(),
              (conversation, moment) ->
                  new Event.Received(message, understand(conversation, message), moment)));
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      return new Taken.Failed(failure.getClass().getName());
    }
  }

  /// An alarm rang.
  public void wake(DueTimer due) {
    var id = "timer:" + due.timer() + ":" + due.due().toEpochMilli();
    try {
      turn(
          due.key(),
          id,
          Optional.of(due),
          (conversation, moment) -> new Event.Woken(due.timer(), moment));
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError bug) {
      // The alarm is taken off, or it would ring for ever.
      LOG.error("an alarm of {} failed: {}", due.key(), bug.getClass().getName());
      var conversation = load(due.key());
      commit(id, conversation, Next.of(conversation), Optional.of(due), clock.instant());
    }
  }

  /// The routing core did something to a ticket.
  ///
  /// @return false when nobody here knows the ticket's number
  public boolean changed(TicketChange change) {
    var owner = index.owner(change.number());
    if (owner.isEmpty()) {
      return false;
    }
    turn(
        owner.get(),
        "change:" + change.id(),
        Optional.empty(),
        (conversation, moment) -> new Event.Changed(change, moment));
    return true;
  }

  /// Goes on with tasks that an earlier process, or an earlier try, left behind; those there is no
  /// room for are left for later.
  ///
  /// @return whether there was room for all of them
  public boolean carryOn(List<Task> tasks) {
    var all = true;
    for (var task : tasks) {
      if (dispatcher.reserve(List.of(task))) {
        dispatcher.submit(List.of(task), this::left);
      } else {
        all = false;
      }
    }
    return all;
  }

  private Commit turn(
      ConversationKey key,
      String eventId,
      Optional<DueTimer> fired,
      BiFunction<Conversation, Moment, Event> event) {
    return gate.pass(key, () -> turnAtOnce(key, eventId, fired, event));
  }

  private Commit turnAtOnce(
      ConversationKey key,
      String eventId,
      Optional<DueTimer> fired,
      BiFunction<Conversation, Moment, Event> event) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var now = clock.instant();
      var spare = numbers.take(YearMonth.from(now.atZone(zone)));
      var used = false;
      try {
        var moment = new Moment(now, channels.capabilities(key.channel()), spare);
        var conversation = load(key);
        var happened = event.apply(conversation, moment);
        var next = dialogue.next(conversation, happened);
        // From here on the number may be in the store even if the answer is lost.
        used = next.effects().stream().anyMatch(Engine::files);
        var done = commit(eventId, conversation, next, fired, now);
        if (done.result() != Commit.CONFLICT) {
          observe(done, happened);
          return done.result();
        }
        used = false;
      } finally {
        if (!used) {
          numbers.giveBack(spare);
        }
      }
    }
    throw new Unavailable(
        "a conversation is too busy", new IllegalStateException(TRIES + " turns were refused"));
  }

  private record Done(Commit result, Turn turn) {}

  private Done commit(
      String eventId, Conversation before, Next next, Optional<DueTimer> fired, Instant now) {
    var after = next.conversation().nextVersion();
    var settle = channels.capabilities(before.key().channel()).settle();
    var tasks = new ArrayList<Task>();
    var set = new EnumMap<Timer, Instant>(Timer.class);
    var off = EnumSet.noneOf(Timer.class);
    for (var effect : next.effects()) {
      switch (effect) {
        case Effect.WakeAt(var timer, var at) -> set.put(timer, at);
        case Effect.CallOff(var timer) -> off.add(timer);
        case Effect.Say say -> {
          var waits = say.urgency() == Effect.Urgency.PROMPT ? now.plus(settle) : now;
          tasks.add(task(after, tasks.size(), effect, waits));
        }
        case Effect.File _, Effect.Amend _, Effect.Keep _ ->
            tasks.add(task(after, tasks.size(), effect, now));
      }
    }
    off.removeAll(set.keySet());
    return commit(new Turn(eventId, after, tasks, dispatcher.reserve(tasks), set, off, fired, now));
  }

  private Done commit(Turn turn) {
    var taken = false;
    try {
      var result = store.commit(turn);
      if (turn.inHand() && result == Commit.DONE) {
        taken = true;
        dispatcher.submit(turn.tasks(), this::left);
      }
      return new Done(result, turn);
    } finally {
      if (turn.inHand() && !taken) {
        dispatcher.release(turn.tasks());
      }
    }
  }

  private static Task task(Conversation after, int position, Effect effect, Instant notBefore) {
    var id = after.key().id() + "." + after.version() + "." + position;
    return new Task(id, after.key(), after.version(), effect, notBefore, 0);
  }

  private Conversation load(ConversationKey key) {
    return store.find(key).orElseGet(() -> Conversation.with(key));
  }

  private Understanding understand(Conversation conversation, InboundMessage message) {
    var words = dialogue.wordsToRead(conversation, message);
    return words.isBlank() ? Understanding.nothing() : reader.read(words, message.sentAt());
  }

  private void observe(Done done, Event event) {
    if (done.result() == Commit.DONE) {
      var understanding =
          event instanceof Event.Received received
              ? received.understanding()
              : Understanding.nothing();
      observers.forEach(observer -> observer.turned(done.turn(), understanding));
    }
  }

  private void left(ConversationKey key) {
    var now = clock.instant();
    var id = "left:" + now.toEpochMilli();
    receive(new InboundMessage(id, id, key, now, new InboundMessage.Left()));
  }

  private static boolean files(Effect effect) {
    return effect instanceof Effect.File;
  }
}
