package kanal.desk.webhook;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;

class PostgresWebhookIT extends WebhookContract {
  @Override
  DeskDatabase open() throws Exception {
    return DeskDatabases.postgres();
  }
}
