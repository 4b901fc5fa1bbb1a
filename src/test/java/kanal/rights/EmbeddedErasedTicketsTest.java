package kanal.rights;

import java.nio.file.Path;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Erasures and restored database files.
class EmbeddedErasedTicketsTest extends ErasedTicketsContract {
  @Override
  DeskDatabase open(Path folder) {
    return DeskDatabases.embedded(folder);
  }
}
