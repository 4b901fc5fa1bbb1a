package kanal.channels.email.testing;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.Cursors;

/// Remembers positions in memory.
public final class LocalCursors implements Cursors {
  private final Map<String, String> positions = new ConcurrentHashMap<>();

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(positions.get(name));
  }

  @Override
  public boolean save(String name, String position, long fence) {
    positions.put(name, position);
    return true;
  }
}
