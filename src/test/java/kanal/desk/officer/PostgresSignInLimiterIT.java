package kanal.desk.officer;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

class PostgresSignInLimiterIT extends SignInLimiterContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
