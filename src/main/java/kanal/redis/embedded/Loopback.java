package kanal.redis.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Says one word to a Redis on this machine, before and after there is a client for it.
final class Loopback {
  private static final int TIMEOUT_MILLIS = 2_000;
  private static final InetAddress ADDRESS = address();

  private Loopback() {}

  /// Sends an inline command and returns its one line of answer; empty when nobody answers.
  static Optional<String> ask(int port, String password, String command) {
    try (var socket = new Socket()) {
      socket.connect(new InetSocketAddress(ADDRESS, port), TIMEOUT_MILLIS);
      socket.setSoTimeout(TIMEOUT_MILLIS);
      var lines = "AUTH " + password + "\r\n" + command + "\r\n";
      socket.getOutputStream().write(lines.getBytes(StandardCharsets.US_ASCII));
      var answers =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      var admitted = answers.readLine();
      return "+OK".equals(admitted) ? Optional.ofNullable(answers.readLine()) : Optional.empty();
    } catch (IOException _) {
      // Nobody there, or not Redis: both are the empty answer this method promises.
      return Optional.empty();
    }
  }

  static int freePort() {
    try (var socket = new ServerSocket(0, 1, ADDRESS)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException("no free port on loopback", e);
    }
  }

  private static InetAddress address() {
    try {
      return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    } catch (IOException e) {
      throw new UncheckedIOException("four bytes are an address", e);
    }
  }
}
