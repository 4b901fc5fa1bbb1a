package kanal.desk.similar;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Similar tickets on a real PostgreSQL server.
class PostgresSimilarIT extends SimilarContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
