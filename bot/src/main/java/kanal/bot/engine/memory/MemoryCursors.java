package kanal.bot.engine.memory;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.engine.Cursors;

/// Positions in memory.
public final class MemoryCursors implements Cursors {
  private final Map<String, Position> positions = new ConcurrentHashMap<>();

  private record Position(String words, long fence) {}

  @Override
  public Optional<String> find(String name) {
    return Optional.ofNullable(positions.get(name)).map(Position::words);
  }

  @Override
  public boolean save(String name, String position, long fence) {
    var kept =
        positions.merge(
            name,
            new Position(position, fence),
            (before, now) -> now.fence() < before.fence() ? before : now);
    return kept.fence() == fence;
  }
}
