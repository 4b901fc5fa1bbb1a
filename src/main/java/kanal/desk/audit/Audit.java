package kanal.desk.audit;

import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The record of what officers did and saw. It names deeds and tickets, never a citizen's words. An
/// entry belongs into the transaction of the deed.
public final class Audit {
  /// Stands for whoever it was, where no officer did it.
  public static final String NOBODY = "-";

  private final JdbcClient jdbc;
  private final InstantSource clock;

  public Audit(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// Notes a deed on a ticket.
  ///
  /// @param deed in capitals, such as `VERIFY`
  public void note(String officer, String deed, TicketNumber number, Optional<String> detail) {
    insert(officer, deed, Optional.of(number), detail);
  }

  /// Notes a deed that concerns no single ticket.
  public void note(String officer, String deed, Optional<String> detail) {
    insert(officer, deed, Optional.empty(), detail);
  }

  private void insert(
      String officer, String deed, Optional<TicketNumber> number, Optional<String> detail) {
    jdbc.sql("insert into audit (at, officer, deed, number, detail) values (?, ?, ?, ?, ?)")
        .params(clock.instant().atOffset(ZoneOffset.UTC), officer, deed)
        .param(number.map(TicketNumber::value).orElse(null))
        .param(detail.orElse(null))
        .update();
  }
}
