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
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Effect;
import kanal.bot.conversation.Event;
import kanal.bot.conversation.Moment;
import kanal.bot.conversation.Next;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ConversationKey;

/// Takes turns: loads, steps, commits, and hands what is to be done to the dispatcher.
final class Turns {
  /// Many more than two replicas and a burst can cause.
  private static final int TRIES = 20;

  private final ConversationStore store;
  private final TicketNumbers numbers;
  private final Dialogue dialogue;
  private final Channels channels;
  private final Dispatcher dispatcher;
  private final List<TurnObserver> observers;
  private final InstantSource clock;
  private final ZoneId zone;
  private final Noticed noticed;
  private final Tracing tracing;
  private final Gate gate = new Gate();

  /// @param noticed is told of citizens who cannot be reached any more, and of files not taken
  Turns(
      ConversationStore store,
      TicketNumbers numbers,
      Dialogue dialogue,
      Channels channels,
      Dispatcher dispatcher,
      List<TurnObserver> observers,
      InstantSource clock,
      ZoneId zone,
      Noticed noticed,
      Tracing tracing) {
    this.store = store;
    this.numbers = numbers;
    this.dialogue = dialogue;
    this.channels = channels;
    this.dispatcher = dispatcher;
    this.observers = List.copyOf(observers);
    this.clock = clock;
    this.zone = zone;
    this.noticed = noticed;
    this.tracing = tracing;
  }

  /// Takes one turn.
  ///
  /// @param eventId of what happened; the same again changes nothing
  /// @param fired the alarm that caused it
  /// @param event what happened, given the conversation it happens to
  Commit take(
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
        used = next.effects().stream().anyMatch(Turns::files);
        var done = commit(eventId, conversation, next, fired, now);
        if (done.result() != Commit.CONFLICT) {
          observe(conversation, done, happened);
          return done.result();
        }
        used = false;
      } finally {
        if (!used) {
          numbers.giveBack(spare);
        }
      }
    }
    throw tooBusy();
  }

  private static Unavailable tooBusy() {
    return new Unavailable(
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
        dispatcher.submit(turn.tasks(), noticed);
      }
      return new Done(result, turn);
    } finally {
      if (turn.inHand() && !taken) {
        dispatcher.release(turn.tasks());
      }
    }
  }

  private Task task(Conversation after, int position, Effect effect, Instant notBefore) {
    var id = store.name(after.key()) + "." + after.version() + "." + position;
    return new Task(id, after.key(), after.version(), effect, notBefore, 0, tracing.parent());
  }

  private Conversation load(ConversationKey key) {
    return store.find(key).orElseGet(() -> Conversation.with(key));
  }

  private void observe(Conversation before, Done done, Event event) {
    if (done.result() == Commit.DONE) {
      var understanding =
          event instanceof Event.Received received
              ? received.understanding()
              : Understanding.nothing();
      observers.forEach(observer -> observer.turned(before, done.turn(), understanding));
    }
  }

  private static boolean files(Effect effect) {
    return effect instanceof Effect.File;
  }

  /// Takes an alarm off, and changes nothing else.
  Commit takeOff(DueTimer due, String eventId) {
    return gate.pass(due.key(), () -> takeOffAtOnce(due, eventId));
  }

  private Commit takeOffAtOnce(DueTimer due, String eventId) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      var conversation = load(due.key());
      var unchanged = Next.of(conversation);
      var done = commit(eventId, conversation, unchanged, Optional.of(due), clock.instant());
      if (done.result() != Commit.CONFLICT) {
        return done.result();
      }
    }
    throw tooBusy();
  }
}
