package kanal.bot.engine.memory;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.engine.Discarded;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.Quarantined;
import kanal.bot.engine.RawInput;
import kanal.bot.message.ConversationKey;

/// A quarantine in memory: gone when the process is.
public final class MemoryQuarantine implements Quarantine {
  private final Map<String, Quarantined> items = new LinkedHashMap<>();
  private final Map<String, byte[]> raw = new HashMap<>();
  private final Set<String> asked = new LinkedHashSet<>();
  private final List<Discarded> discarded = new ArrayList<>();

  @Override
  public String idOf(Quarantined.What what) {
    return Quarantined.id(what.whose().map(ConversationKey::id).orElse(""), what);
  }

  @Override
  public synchronized void keep(Quarantined item) {
    items.putIfAbsent(item.id(), item);
  }

  @Override
  public synchronized void keep(RawInput input, String failure, Instant at) {
    var item = Quarantined.of(input, failure, at);
    items.putIfAbsent(item.id(), item);
    raw.putIfAbsent(item.id(), input.bytes());
  }

  @Override
  public synchronized List<Quarantined> quarantined() {
    return items.values().stream().sorted(Comparator.comparing(Quarantined::at)).toList();
  }

  @Override
  public synchronized long count() {
    return items.size();
  }

  @Override
  public synchronized Optional<Quarantined> find(String id) {
    return Optional.ofNullable(items.get(id));
  }

  @Override
  public synchronized Optional<byte[]> bytes(String id) {
    return find(id)
        .map(item ->
            switch (item.what()) {
              case Quarantined.What.Raw _ -> raw.getOrDefault(id, new byte[0]).clone();
              case Quarantined.What.Message(var message) -> message.text().getBytes(UTF_8);
              case Quarantined.What.Change _, Quarantined.What.Alarm _ ->
                  item.what().toString().getBytes(UTF_8);
            });
  }

  @Override
  public synchronized boolean askReplay(String id, Instant at) {
    var here = items.containsKey(id);
    if (here) {
      asked.add(id);
    }
    return here;
  }

  @Override
  public synchronized List<Quarantined> asked(int limit) {
    return quarantined().stream().filter(item -> asked.contains(item.id())).limit(limit).toList();
  }

  @Override
  public synchronized void keepFailed(Quarantined item) {
    items.computeIfPresent(item.id(), (_, _) -> item);
    asked.remove(item.id());
  }

  @Override
  public synchronized void release(Quarantined item) {
    forget(item.id());
  }

  @Override
  public synchronized boolean discard(String id, String by, Instant at) {
    var item = find(id);
    item.ifPresent(
        one -> discarded.addFirst(new Discarded(id, one.what().channel(), one.failure(), by, at)));
    forget(id);
    return item.isPresent();
  }

  @Override
  public synchronized List<Discarded> discarded(int limit) {
    return discarded.stream().limit(limit).toList();
  }

  private void forget(String id) {
    items.remove(id);
    raw.remove(id);
    asked.remove(id);
  }
}
