package kanal.bot.engine.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.Cursors;

/// Positions in memory.
public final class MemoryCursors implements Cursors {
  private final Map<String, String> positions = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(positions.get(name));
  }

  @Override
  public void save(String name, String position) {
    positions.put(name, position);
  }
}
