package kanal.canary;

import java.util.stream.IntStream;
import kanal.channels.testing.TelegramFault;
import kanal.channels.testing.TwilioFault;
import kanal.desk.database.DeskDatabase;
import kanal.lab.Platforms;

/// What goes wrong while citizens write.
final class Trouble {
  private static final int TIMES = 4;

  private Trouble() {}

  /// Platforms refuse messages and repeat in their errors what they were told.
  static void refusals(Platforms platforms, int citizen) {
    var echo = Canary.ECHO.of(citizen) + " " + Citizens.words(citizen);
    IntStream.range(0, TIMES)
        .map(time -> time % 2 == 0 ? 400 : 500)
        .forEach(status -> {
          platforms
              .telegram()
              .failNext(
                  "sendMessage", new TelegramFault.Refusal(status, "Bad Request: " + echo, 0));
          platforms.twilio().failNext(new TwilioFault.Refusal(status, 21211, "The number " + echo));
        });
  }

  /// No ticket can be filed: the database's own errors hold statements and values.
  static void loseTickets(DeskDatabase database) {
    database.jdbc().sql("alter table ticket rename to ticket_lost").update();
  }

  static void findTickets(DeskDatabase database) {
    database.jdbc().sql("alter table ticket_lost rename to ticket").update();
  }
}
