package kanal.desk.similar;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

/// Proposing similar tickets on a real PostgreSQL server.
class PostgresProposalIT extends ProposalContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
