package kanal.command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DatabaseUnusable;
import kanal.desk.database.DeskDatabase;
import kanal.desk.secret.DeskSecrets;
import kanal.seal.KeyFile;
import kanal.seal.KeyedSeal;
import kanal.start.StartRefused;

/// The desk of an installation, which may have none, and whose database a running service may have
/// to itself.
record DeskStore(DatabaseProperties database, Path dataFolder) {
  /// What going through the desk's secrets found; nothing when only the running service can.
  ///
  /// @throws StartRefused when a database server cannot be used
  Optional<DeskSecrets.Found> look(KeyFile keys, boolean write) {
    if (database.embedded() && !Files.exists(dataFolder.resolve("desk"))) {
      return Optional.of(new DeskSecrets.Found(0, 0, 0));
    }
    try (var open = DeskDatabase.open(database, dataFolder)) {
      return Optional.of(new DeskSecrets(open, KeyedSeal.of(keys)).look(write));
    } catch (DatabaseUnusable unusable) {
      if (database.embedded()) {
        return Optional.empty();
      }
      throw new StartRefused(String.valueOf(unusable.getMessage()), unusable);
    }
  }
}
