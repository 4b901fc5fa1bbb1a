package kanal.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.List;
import java.util.Map;

/// Whether the service can listen where it is told to, or does so already.
final class PortCheck implements Check {
  private static final String SUBJECT = "port";
  private static final int USUAL = 8080;

  private final Installed installed;

  PortCheck(Installed installed) {
    this.installed = installed;
  }

  @Override
  public List<Finding> look() {
    var address = installed.text("server.address").orElse("127.0.0.1");
    int port = installed.number("server.port", USUAL);
    var place = address + ":" + port;
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
      return List.of(Finding.ok(SUBJECT, place + " is free"));
    } catch (IOException _) {
      return List.of(
          isKanal(port)
              ? Finding.ok(SUBJECT, "Kanal runs at " + place)
              : Finding.broken(
                  SUBJECT,
                  place + " cannot be used",
                  "Stop the program that listens there, or set server.port."));
    }
  }

  private static boolean isKanal(int port) {
    try {
      var answer = HttpProbe.get(URI.create("http://127.0.0.1:" + port + "/livez"), Map.of());
      return answer.status() == 200 && answer.body().contains("\"UP\"");
    } catch (IOException _) {
      return false;
    }
  }
}
