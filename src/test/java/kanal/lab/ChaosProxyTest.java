package kanal.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChaosProxyTest {
  private static final int MOMENT_MILLIS = 300;
  private static final Duration LONG = Duration.ofSeconds(30);

  private final AtomicInteger heard = new AtomicInteger();
  private final ServerSocket echo = listening();
  private final ChaosProxy proxy = ChaosProxy.before(echo.getLocalPort());

  @BeforeEach
  void begin() {
    Thread.ofVirtual().start(this::serve);
  }

  @AfterEach
  void end() throws IOException {
    proxy.close();
    echo.close();
  }

  @Test
  void passesEverythingOn() throws IOException {
    try (var client = client()) {
      assertThat(asked(client, 'a')).isEqualTo('a');
    }
  }

  @Test
  void losesAReplyAfterTheServerHeardTheQuestion() throws IOException {
    try (var client = client()) {
      assertThat(asked(client, 'a')).isEqualTo('a');
      proxy.loseReplies(1);
      assertThat(asked(client, 'b')).as("closed").isEqualTo(-1);
      assertThat(heard.get()).isEqualTo(2);
      assertThat(proxy.spoiled()).isEqualTo(1);
    }
  }

  @Test
  void breaksACommandOffBeforeTheServerHeardAllOfIt() throws IOException {
    try (var client = client()) {
      proxy.breakCommands(1);
      assertThat(asked(client, 'a')).as("closed").isEqualTo(-1);
      assertThat(heard.get()).isZero();
    }
  }

  @Test
  void keepsEverythingBackUntilHealed() throws IOException {
    try (var client = client()) {
      proxy.stall();
      client.getOutputStream().write('a');
      client.setSoTimeout(MOMENT_MILLIS);
      assertThat(read(client)).as("nothing yet").isEqualTo(-2);
      proxy.heal();
      client.setSoTimeout((int) LONG.toMillis());
      assertThat(read(client)).isEqualTo('a');
    }
  }

  @Test
  void swallowsEverythingWhileHalfOpen() throws IOException {
    try (var client = client()) {
      assertThat(asked(client, 'a')).isEqualTo('a');
      proxy.halfOpen();
      client.getOutputStream().write('b');
      client.setSoTimeout(MOMENT_MILLIS);
      assertThat(read(client)).as("nothing, and not closed").isEqualTo(-2);
      assertThat(heard.get()).isEqualTo(1);
      proxy.heal();
      client.setSoTimeout((int) LONG.toMillis());
      assertThat(read(client)).as("closed").isEqualTo(-1);
    }
  }

  @Test
  void refusesUntilHealed() throws IOException {
    proxy.refuse();
    try (var client = client()) {
      assertThat(asked(client, 'a')).as("closed").isEqualTo(-1);
    }
    proxy.heal();
    try (var client = client()) {
      assertThat(asked(client, 'a')).isEqualTo('a');
    }
  }

  private void serve() {
    while (!echo.isClosed()) {
      try (var client = echo.accept()) {
        for (int sign = client.getInputStream().read();
            sign >= 0;
            sign = client.getInputStream().read()) {
          heard.incrementAndGet();
          client.getOutputStream().write(sign);
        }
      } catch (IOException _) {
        // A client's connection was spoiled, as the test wants; or the test is over.
      }
    }
  }

  private Socket client() throws IOException {
    var client = new Socket(InetAddress.getLoopbackAddress(), proxy.port());
    client.setSoTimeout((int) LONG.toMillis());
    return client;
  }

  /// The answer; -1 when the connection is closed.
  private static int asked(Socket client, char sign) throws IOException {
    try {
      client.getOutputStream().write(sign);
    } catch (SocketException _) {
      return -1;
    }
    return read(client);
  }

  /// The next sign; -1 when the connection is closed, -2 when nothing comes.
  private static int read(Socket client) throws IOException {
    try {
      return client.getInputStream().read();
    } catch (SocketTimeoutException _) {
      return -2;
    } catch (SocketException _) {
      return -1;
    }
  }

  private static ServerSocket listening() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException("no loopback port", e);
    }
  }
}
