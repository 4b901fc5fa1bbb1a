package kanal.channels.simulator;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;

/// One citizen's three phones: what they show, and the pages that look at them.
final class Phones {
  private static final int MOST_BUBBLES = 120;
  private static final int MOST_CHARACTERS = 64_000;
  private static final int MOST_PAGES = 8;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<String, Bubble> bubbles = new LinkedHashMap<>();
  private final Map<Phone, TurnView> turns = new EnumMap<>(Phone.class);
  private final Map<Phone, TopicsView> topics = new EnumMap<>(Phone.class);
  private final Set<Phone> blocked = EnumSet.noneOf(Phone.class);
  private final Set<Page> pages = new LinkedHashSet<>();
  private boolean ended;

  /// Everything there is to show, as a page gets it when it opens.
  record History(
      List<Bubble> bubbles, List<TurnView> turns, List<TopicsView> topics, List<String> blocked) {}

  /// A bubble that is gone.
  record Gone(String id) {}

  /// The phones that have blocked the bot.
  record Blocked(List<String> phones) {}

  /// Shows a bubble, in place of the earlier one with its id.
  void show(Bubble bubble) {
    lock.lock();
    try {
      bubbles.put(bubble.id(), bubble);
      forgetTheOldest();
      tell("bubble", bubble);
    } finally {
      lock.unlock();
    }
  }

  /// Shows a bubble unless it is shown already.
  ///
  /// @return whether it was new
  boolean showOnce(Bubble bubble) {
    lock.lock();
    try {
      if (bubbles.containsKey(bubble.id())) {
        return false;
      }
      show(bubble);
      return true;
    } finally {
      lock.unlock();
    }
  }

  /// Gives a bubble new words, if it is still shown.
  void reword(String id, String text) {
    lock.lock();
    try {
      bubble(id).map(bubble -> bubble.reworded(text)).ifPresent(this::show);
    } finally {
      lock.unlock();
    }
  }

  Optional<Bubble> bubble(String id) {
    lock.lock();
    try {
      return Optional.ofNullable(bubbles.get(id));
    } finally {
      lock.unlock();
    }
  }

  void remove(String id) {
    lock.lock();
    try {
      bubbles.remove(id);
      tell("gone", new Gone(id));
    } finally {
      lock.unlock();
    }
  }

  /// Shows where a conversation stands, unless a later turn is shown already.
  void turned(Phone phone, TurnView turn) {
    lock.lock();
    try {
      var shown = turns.get(phone);
      if (shown == null || shown.version() < turn.version()) {
        turns.put(phone, turn);
        tell("turn", turn);
      }
    } finally {
      lock.unlock();
    }
  }

  /// Shows what was understood.
  void understood(Phone phone, TopicsView ranking) {
    lock.lock();
    try {
      topics.put(phone, ranking);
      tell("topics", ranking);
    } finally {
      lock.unlock();
    }
  }

  /// The citizen blocks the bot on a phone, or lets it speak again.
  void block(Phone phone, boolean yes) {
    lock.lock();
    try {
      if (yes ? blocked.add(phone) : blocked.remove(phone)) {
        tell("blocked", new Blocked(blockedKeys()));
      }
    } finally {
      lock.unlock();
    }
  }

  boolean blocks(Phone phone) {
    lock.lock();
    try {
      return blocked.contains(phone);
    } finally {
      lock.unlock();
    }
  }

  /// A page opens and gets everything there is; empty when the service stops.
  ///
  /// One page too many ends the oldest: a page that was reloaded is noticed only at the next
  /// heartbeat.
  Optional<Page> open() {
    lock.lock();
    try {
      if (ended) {
        return Optional.empty();
      }
      if (pages.size() >= MOST_PAGES) {
        var oldest = pages.iterator().next();
        oldest.end();
        pages.remove(oldest);
      }
      var page = new Page();
      var history =
          new History(
              List.copyOf(bubbles.values()),
              List.copyOf(turns.values()),
              List.copyOf(topics.values()),
              blockedKeys());
      page.write(ServerSentEvent.of("history", history));
      pages.add(page);
      return Optional.of(page);
    } finally {
      lock.unlock();
    }
  }

  void close(Page page) {
    lock.lock();
    try {
      pages.remove(page);
    } finally {
      lock.unlock();
    }
  }

  boolean watched() {
    lock.lock();
    try {
      return !pages.isEmpty();
    } finally {
      lock.unlock();
    }
  }

  /// Ends all pages, and opens none any more.
  void endPages() {
    lock.lock();
    try {
      ended = true;
      pages.forEach(Page::end);
    } finally {
      lock.unlock();
    }
  }

  private void tell(String event, Object what) {
    if (!pages.isEmpty()) {
      var text = ServerSentEvent.of(event, what);
      pages.forEach(page -> page.write(text));
    }
  }

  private List<String> blockedKeys() {
    return blocked.stream().map(Phone::key).toList();
  }

  private void forgetTheOldest() {
    var characters = bubbles.values().stream().mapToInt(Bubble::size).sum();
    for (var oldest : new ArrayList<>(bubbles.values())) {
      var fits = bubbles.size() <= MOST_BUBBLES && characters <= MOST_CHARACTERS;
      if (fits || bubbles.size() == 1) {
        return;
      }
      bubbles.remove(oldest.id());
      characters -= oldest.size();
    }
  }
}
