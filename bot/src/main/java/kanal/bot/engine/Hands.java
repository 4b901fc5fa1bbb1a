package kanal.bot.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import kanal.bot.conversation.Effect;

/// The tasks this process has taken in hand: so many of each kind and no more. The rest waits in
/// the store, however slow a platform is.
final class Hands {
  private final int mostOfAKind;
  private final Map<String, Semaphore> rooms = new ConcurrentHashMap<>();
  private final Set<String> held = ConcurrentHashMap.newKeySet();

  Hands(int mostOfAKind) {
    this.mostOfAKind = mostOfAKind;
  }

  /// Makes room for all of these, or for none.
  boolean reserve(Collection<Task> tasks) {
    var wanted = new HashMap<String, Integer>();
    tasks.forEach(task -> wanted.merge(kind(task), 1, Integer::sum));
    var got = new HashMap<String, Integer>();
    for (var kind : wanted.entrySet()) {
      if (!room(kind.getKey()).tryAcquire(kind.getValue())) {
        got.forEach((name, count) -> room(name).release(count));
        return false;
      }
      got.put(kind.getKey(), kind.getValue());
    }
    return true;
  }

  /// Gives back room that was reserved.
  void release(Collection<Task> tasks) {
    tasks.forEach(task -> room(kind(task)).release());
  }

  /// Takes a task for which room was reserved.
  ///
  /// @return false when it is in hand already: the room is given back
  boolean take(Task task) {
    if (held.add(task.id())) {
      return true;
    }
    release(List.of(task));
    return false;
  }

  /// It is out of hand, carried out or not.
  void letGo(Task task) {
    if (held.remove(task.id())) {
      release(List.of(task));
    }
  }

  private Semaphore room(String kind) {
    return rooms.computeIfAbsent(kind, _ -> new Semaphore(mostOfAKind));
  }

  /// A slow platform must not keep others' messages, or tickets, waiting.
  private static String kind(Task task) {
    return task.effect() instanceof Effect.Say ? task.key().channel().toString() : "routing core";
  }
}
