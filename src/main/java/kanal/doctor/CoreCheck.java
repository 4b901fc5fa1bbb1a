package kanal.doctor;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import kanal.bot.engine.WrongSetting;
import kanal.routing.open311.Open311Properties;

/// Whether the Open311 server that tickets are filed with lists its services.
final class CoreCheck implements Check {
  private static final String SUBJECT = "open311";

  private final Installed installed;
  private final Clocks clocks;

  CoreCheck(Installed installed, Clocks clocks) {
    this.installed = installed;
    this.clocks = clocks;
  }

  @Override
  public List<Finding> look() {
    if (installed.text("kanal.open311.endpoint").isEmpty()) {
      return List.of();
    }
    try {
      return List.of(ask(installed.settings("kanal.open311", Open311Properties.class)));
    } catch (WrongSetting _) {
      // Said among the settings.
      return List.of();
    }
  }

  private Finding ask(Open311Properties settings) {
    var base = settings.endpoint().strip().replaceFirst("/+$", "");
    try {
      var answer = HttpProbe.get(URI.create(base + "/services.json"), Map.of());
      answer.date().ifPresent(date -> clocks.told("the routing core", date));
      return answer.status() == 200
          ? Finding.ok(SUBJECT, "the server lists its services")
          : Finding.broken(
              SUBJECT,
              "the server answered " + answer.status() + " for its services",
              "Check kanal.open311.endpoint, the address before /services.json.");
    } catch (IOException | IllegalArgumentException e) {
      return Finding.broken(
          SUBJECT,
          "the server does not answer: " + e.getClass().getSimpleName(),
          "Tickets wait until it does; see its address and the network.");
    }
  }
}
