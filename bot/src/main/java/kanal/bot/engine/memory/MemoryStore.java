package kanal.bot.engine.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.conversation.Conversation;
import kanal.bot.conversation.Timer;
import kanal.bot.engine.Commit;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.DeadLetters;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.DueTimer;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Task;
import kanal.bot.engine.Turn;
import kanal.bot.message.ConversationKey;

/// Conversations, their tasks and the dead ones among these in memory: gone when the process is.
public final class MemoryStore implements ConversationStore, Outbox, DeadLetters {
  private static final Duration GRACE = Duration.ofSeconds(30);
  private static final Duration CLAIM = Duration.ofSeconds(60);
  private static final Duration RESTRICTED_FOR = Duration.ofMinutes(10);

  private record Alarm(ConversationKey key, Timer timer) {}

  /// @param held until when whoever began it is left alone
  private record Waiting(Task task, Instant due, boolean begun, Instant held) {
    Waiting dueAt(Instant time) {
      return new Waiting(task, time, begun, held);
    }
  }

  private final Map<ConversationKey, Conversation> conversations = new HashMap<>();
  private final Map<ConversationKey, Set<String>> seen = new HashMap<>();
  private final Map<ConversationKey, String> cards = new HashMap<>();
  private final Map<ConversationKey, Instant> quietUntil = new HashMap<>();
  private final Map<Alarm, Instant> alarms = new LinkedHashMap<>();
  private final Map<String, Waiting> tasks = new LinkedHashMap<>();
  private final Map<String, Buried> buried = new LinkedHashMap<>();
  private final List<Discarded> discarded = new ArrayList<>();
  private final Set<ConversationKey> restricted = new HashSet<>();

  @Override
  public synchronized Optional<Conversation> find(ConversationKey key) {
    return Optional.ofNullable(conversations.get(key));
  }

  @Override
  public synchronized Commit commit(Turn turn) {
    var key = turn.after().key();
    var known = seen.computeIfAbsent(key, _ -> new HashSet<>());
    if (known.contains(turn.eventId())) {
      return Commit.DUPLICATE;
    }
    var version = find(key).map(Conversation::version).orElse(0L);
    if (version != turn.after().version() - 1) {
      return Commit.CONFLICT;
    }
    known.add(turn.eventId());
    conversations.put(key, turn.after());
    turn.fired()
        .ifPresent(fired -> alarms.remove(new Alarm(fired.key(), fired.timer()), fired.due()));
    turn.off().forEach(timer -> alarms.remove(new Alarm(key, timer)));
    turn.set().forEach((timer, at) -> alarms.put(new Alarm(key, timer), at));
    for (var task : turn.tasks()) {
      var due = turn.inHand() ? task.notBefore().plus(GRACE) : task.notBefore();
      tasks.put(task.id(), new Waiting(task, due, false, Instant.MIN));
    }
    return Commit.DONE;
  }

  @Override
  public synchronized List<DueTimer> dueTimers(Instant now, int limit) {
    return alarms.entrySet().stream()
        .filter(alarm -> !alarm.getValue().isAfter(now))
        .filter(alarm -> !restricted.contains(alarm.getKey().key()))
        .map(alarm -> new DueTimer(alarm.getKey().key(), alarm.getKey().timer(), alarm.getValue()))
        .sorted(Comparator.comparing(DueTimer::due))
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized List<Task> claim(Instant now, int limit) {
    var due =
        tasks.values().stream()
            .filter(waiting -> !waiting.due().isAfter(now))
            .sorted(Comparator.comparing(Waiting::due))
            .limit(limit)
            .toList();
    due.forEach(waiting -> tasks.put(waiting.task().id(), waiting.dueAt(now.plus(CLAIM))));
    return due.stream().map(Waiting::task).toList();
  }

  @Override
  public synchronized Begin begin(Task task, boolean droppable, Duration between, Instant now) {
    var waiting = tasks.get(task.id());
    if (waiting == null) {
      return new Begin.Gone();
    }
    var version = find(task.key()).map(Conversation::version).orElse(0L);
    if (droppable && version > task.version()) {
      tasks.remove(task.id());
      return new Begin.Stale();
    }
    if (waiting.held().isAfter(now)) {
      return new Begin.Gone();
    }
    if (restricted.contains(task.key())) {
      return new Begin.Wait(now.plus(RESTRICTED_FOR));
    }
    var next = quietUntil.getOrDefault(task.key(), Instant.MIN);
    if (next.isAfter(now)) {
      return new Begin.Wait(next);
    }
    if (between.isPositive()) {
      quietUntil.put(task.key(), now.plus(between));
    }
    var held = now.plus(CLAIM);
    tasks.put(task.id(), new Waiting(waiting.task(), held, true, held));
    return new Begin.Go(waiting.begun(), Optional.ofNullable(cards.get(task.key())));
  }

  @Override
  public synchronized void done(Task task, Optional<String> card) {
    tasks.remove(task.id());
    card.ifPresent(id -> cards.put(task.key(), id));
  }

  @Override
  public synchronized void later(Task task, Instant at) {
    if (tasks.containsKey(task.id())) {
      tasks.put(task.id(), new Waiting(task.triedAgain(), at, false, Instant.MIN));
    }
  }

  @Override
  public synchronized void putOff(Task task, Instant until) {
    tasks.computeIfPresent(
        task.id(), (_, waiting) -> waiting.begun() ? waiting : waiting.dueAt(until));
  }

  @Override
  public synchronized void slowDown(Task task, Instant until) {
    later(task, until);
    quietUntil.put(task.key(), until);
  }

  @Override
  public synchronized void bury(Task task, String reason, Instant at) {
    if (tasks.remove(task.id()) != null) {
      buried.put(task.id(), new Buried(task, reason, at, task.key()));
    }
  }

  @Override
  public synchronized List<Buried> buried() {
    return buried.values().stream().sorted(Comparator.comparing(Buried::at)).toList();
  }

  @Override
  public synchronized long count() {
    return buried.size();
  }

  @Override
  public synchronized Optional<Buried> find(String id) {
    return Optional.ofNullable(buried.get(id));
  }

  @Override
  public synchronized Optional<byte[]> bytes(String id) {
    return find(id).map(one -> one.task().effect().toString().getBytes(UTF_8));
  }

  @Override
  public synchronized boolean rerun(String id, Instant now) {
    var again = Optional.ofNullable(buried.remove(id));
    again.ifPresent(one -> tasks.put(id, new Waiting(one.task().asNew(), now, false, Instant.MIN)));
    return again.isPresent();
  }

  @Override
  public synchronized boolean discard(String id, String by, Instant at) {
    var gone = Optional.ofNullable(buried.remove(id));
    gone.ifPresent(
        one -> discarded.addFirst(new Discarded(id, one.key().channel(), one.reason(), by, at)));
    return gone.isPresent();
  }

  @Override
  public synchronized List<Discarded> discarded(int limit) {
    return discarded.stream().limit(limit).toList();
  }

  synchronized Set<ConversationKey> keys() {
    return Set.copyOf(conversations.keySet());
  }

  synchronized boolean isRestricted(ConversationKey key) {
    return restricted.contains(key);
  }

  synchronized boolean restrict(ConversationKey key, boolean yes) {
    if (yes && conversations.containsKey(key)) {
      restricted.add(key);
    } else {
      restricted.remove(key);
    }
    return conversations.containsKey(key);
  }

  /// What the citizen did stays known, so that none of it is taken in again.
  synchronized void forget(ConversationKey key) {
    conversations.remove(key);
    cards.remove(key);
    quietUntil.remove(key);
    restricted.remove(key);
    alarms.keySet().removeIf(alarm -> alarm.key().equals(key));
    tasks.values().removeIf(waiting -> waiting.task().key().equals(key));
    buried.values().removeIf(one -> one.key().equals(key));
  }
}
