package kanal.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/// A call written byte by byte, as no well-behaved client would write it.
final class RawCall {
  private static final Duration PATIENCE = Duration.ofSeconds(15);

  private RawCall() {}

  /// Sends what is given and reads until the server closes the connection.
  static String answerTo(int port, String sent) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
