package kanal.desk.check;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TicketPins;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What the desk keeps of PINs: enough to check one.
public final class KeptPins {
  private static final String OF_NO_TICKET = "0".repeat(64);

  private final JdbcClient jdbc;
  private final TicketPins pins;

  public KeptPins(JdbcClient jdbc, TicketPins pins) {
    this.jdbc = jdbc;
    this.pins = pins;
  }

  /// Keeps a new ticket's; belongs into the transaction of its filing.
  public void keep(TicketNumber number) {
    jdbc.sql("insert into ticket_pin (number, hash) values (?, ?)")
        .params(number.value(), hash(number, pins.of(number)))
        .update();
  }

  /// Whether this is its PIN; takes as long for a number that nobody has.
  boolean matches(TicketNumber number, String pin) {
    var kept =
        jdbc.sql("select hash from ticket_pin where number = ?")
            .param(number.value())
            .query(String.class)
            .optional()
            .orElse(OF_NO_TICKET);
    return MessageDigest.isEqual(
        kept.getBytes(StandardCharsets.US_ASCII),
        hash(number, pin).getBytes(StandardCharsets.US_ASCII));
  }

  private static String hash(TicketNumber number, String pin) {
    return Sha256.of(number.value() + " " + pin);
  }
}
