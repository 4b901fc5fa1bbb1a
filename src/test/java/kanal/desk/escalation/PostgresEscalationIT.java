package kanal.desk.escalation;

import kanal.desk.database.DeskDatabase;
import kanal.desk.database.TestDesk;

class PostgresEscalationIT extends EscalationContract {
  @Override
  DeskDatabase open() throws Exception {
    return TestDesk.postgres();
  }
}
