package kanal.desk.secret;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

class PostgresDeskSecretsIT extends DeskSecretsContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
