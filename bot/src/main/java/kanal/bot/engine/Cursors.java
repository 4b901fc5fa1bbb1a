package kanal.bot.engine;

import java.util.Optional;

/// Remembers how far a reader has come, over restarts and replicas.
public interface Cursors {
  Optional<String> find(String name);

  /// Keeps a position that one replica at a time may move.
  ///
  /// @param fence the number of the lease under which it was read; see `Leases.fence`
  /// @return false when another replica has moved it since: nothing was kept
  boolean save(String name, String position, long fence);

  /// Keeps a position that anybody may move.
  default void save(String name, String position) {
    save(name, position, 0);
  }
}
