package kanal.bot.engine;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Event;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Turns what happens into turns of conversations: what citizens do, alarms that ring, what the
/// routing core tells. What fails in a way that would fail again is kept aside.
public final class Engine implements Intake {
  private static final Logger LOG = LoggerFactory.getLogger(Engine.class);

  private final Turns turns;
  private final Quarantine quarantine;
  private final TicketIndex index;
  private final Reader reader;
  private final Dialogue dialogue;
  private final Dispatcher dispatcher;
  private final InstantSource clock;
  private final Tracing tracing;
  private final Noticed noticed = new Heard();

  /// One that is not traced.
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
    this(
        store,
        quarantine,
        numbers,
        index,
        reader,
        dialogue,
        channels,
        dispatcher,
        observers,
        clock,
        zone,
        Tracing.NONE);
  }

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
      ZoneId zone,
      Tracing tracing) {
    this.quarantine = quarantine;
    this.index = index;
    this.reader = reader;
    this.dialogue = dialogue;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.tracing = tracing;
    turns =
        new Turns(
            store,
            numbers,
            dialogue,
            channels,
            dispatcher,
            observers,
            clock,
            zone,
            noticed,
            tracing);
  }

  @Override
  public Received receive(InboundMessage message) {
    return switch (taken(() -> takeIn(message))) {
      case Taken.In(var commit) ->
          commit == Commit.DUPLICATE ? Received.DUPLICATE : Received.ACCEPTED;
      case Taken.Failed(var failure) -> {
        keepAside(new Quarantined.What.Message(message), failure);
        yield Received.QUARANTINED;
      }
    };
  }

  /// An alarm rang.
  public void wake(DueTimer due) {
    if (taken(() -> ring(due)) instanceof Taken.Failed(var failure)) {
      keepAside(new Quarantined.What.Alarm(due), failure);
      // Or it would ring for ever.
      var _ = turns.takeOff(due, "off:" + id(due));
    }
  }

  /// The routing core did something to a ticket.
  ///
  /// @return false when nobody here knows the ticket's number
  public boolean changed(TicketChange change) {
    var owner = index.owner(change.number());
    if (owner.isPresent()
        && taken(() -> tell(owner.get(), change)) instanceof Taken.Failed(var failure)) {
      keepAside(new Quarantined.What.Change(owner.get(), change), failure);
    }
    return owner.isPresent();
  }

  /// Takes the turn of something in quarantine once more.
  ///
  /// @return what kind of failure keeps it there; empty when the turn is taken
  public Optional<String> takeAgain(Quarantined.What what) {
    var taken =
        taken(() ->
            switch (what) {
              case Quarantined.What.Message(var message) -> takeIn(message);
              case Quarantined.What.Change(var owner, var change) -> tell(owner, change);
              case Quarantined.What.Alarm(var due) -> ring(due);
              case Quarantined.What.Raw _ ->
                  throw new IllegalArgumentException("raw bytes have no turn");
            });
    return taken instanceof Taken.Failed(var failure) ? Optional.of(failure) : Optional.empty();
  }

  private sealed interface Taken {
    record In(Commit commit) implements Taken {}

    record Failed(String failure) implements Taken {}
  }

  /// @throws Unavailable when it must be tried again, rather than kept aside
  private static Taken taken(Supplier<Commit> turn) {
    try {
      return new Taken.In(turn.get());
    } catch (Unavailable away) {
      throw away;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError failure) {
      return new Taken.Failed(failure.getClass().getName());
    }
  }

  private void keepAside(Quarantined.What what, String failure) {
    var item = new Quarantined(quarantine.idOf(what), what, failure, clock.instant(), 0);
    LOG.error("{} is quarantined: {}", item.id(), item.failure());
    quarantine.keep(item);
  }

  private Commit takeIn(InboundMessage message) {
    return tracing.turn(
        "message",
        message.from().channel().name(),
        () ->
            turns.take(
                message.from(),
                message.id(),
                Optional.empty(),
                (conversation, moment) ->
                    new Event.Received(message, understand(conversation, message), moment)));
  }

  private Commit ring(DueTimer due) {
    return tracing.turn(
        "alarm",
        due.key().channel().name(),
        () ->
            turns.take(
                due.key(),
                id(due),
                Optional.of(due),
                (_, moment) -> new Event.Woken(due.timer(), moment)));
  }

  private Commit tell(ConversationKey owner, TicketChange change) {
    return tracing.turn(
        "change",
        owner.channel().name(),
        () ->
            turns.take(
                owner,
                "change:" + change.id(),
                Optional.empty(),
                (_, moment) -> new Event.Changed(change, moment)));
  }

  private static String id(DueTimer due) {
    return "timer:" + due.timer() + ":" + due.due().toEpochMilli();
  }

  /// Goes on with tasks that an earlier process, or an earlier try, left behind; those there is no
  /// room for are left for later.
  ///
  /// @return whether there was room for all of them
  public boolean carryOn(List<Task> tasks) {
    var all = true;
    for (var task : tasks) {
      if (dispatcher.reserve(List.of(task))) {
        dispatcher.submit(List.of(task), noticed);
      } else {
        all = false;
      }
    }
    return all;
  }

  private Understanding understand(Conversation conversation, InboundMessage message) {
    var words = dialogue.wordsToRead(conversation, message);
    return words.isBlank() ? Understanding.nothing() : reader.read(words, message.sentAt());
  }

  private final class Heard implements Noticed {
    @Override
    public void left(ConversationKey key) {
      var now = clock.instant();
      var id = "left:" + now.toEpochMilli();
      receive(new InboundMessage(id, id, key, now, new InboundMessage.Left()));
    }

    /// Once for all files of one message.
    @Override
    public void fileRefused(Task task) {
      var id = "refused:" + task.id().substring(0, task.id().lastIndexOf('.'));
      var what = new InboundMessage.Unreadable(InboundMessage.Unreadable.FILE);
      receive(new InboundMessage(id, "", task.key(), clock.instant(), what));
    }
  }
}
