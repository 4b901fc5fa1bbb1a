package kanal.bot.engine;

import java.util.Optional;

/// Remembers how far a reader has come, over restarts and replicas.
public interface Cursors {
  Optional<String> find(String name);

  void save(String name, String position);
}
