package kanal.media.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/// Plays ClamAV's daemon as clamd(8) describes it; knows one virus, by its name.
final class PlayedClamd implements AutoCloseable {
  static final String VIRUS = "virus-of-the-test";
  private static final int STREAM_MAX_LENGTH = 300_000;

  enum Mood {
    WELL,
    SILENT,
    HANGS_UP,
    ENDLESS
  }

  private final ServerSocketChannel server;
  private volatile Mood mood = Mood.WELL;

  private PlayedClamd(ServerSocketChannel server, SocketAddress address) throws IOException {
    this.server = server;
    server.bind(address);
    Thread.ofVirtual().start(this::serve);
  }

  static PlayedClamd onLoopback() throws IOException {
    return new PlayedClamd(
        ServerSocketChannel.open(), new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  }

  static PlayedClamd on(Path socket) throws IOException {
    return new PlayedClamd(
        ServerSocketChannel.open(StandardProtocolFamily.UNIX), UnixDomainSocketAddress.of(socket));
  }

  /// As the setting names it.
  String place() throws IOException {
    return switch (server.getLocalAddress()) {
      case UnixDomainSocketAddress unix -> "unix:" + unix.getPath();
      case InetSocketAddress host -> "127.0.0.1:" + host.getPort();
      default -> throw new IllegalStateException("bound nowhere");
    };
  }

  void is(Mood now) {
    mood = now;
  }

  private void serve() {
    try {
      while (true) {
        var caller = server.accept();
        Thread.ofVirtual().start(() -> answer(caller));
      }
    } catch (IOException closed) {
      // The test is over.
    }
  }

  private void answer(SocketChannel caller) {
    try (caller) {
      var answer = answer(new DataInputStream(Channels.newInputStream(caller)));
      var out = Channels.newOutputStream(caller);
      switch (mood) {
        case WELL -> out.write((answer + "\0").getBytes(US_ASCII));
        case SILENT -> Thread.sleep(60_000);
        case HANGS_UP -> {}
        case ENDLESS -> out.write("x".repeat(10_000).getBytes(US_ASCII));
      }
    } catch (IOException gone) {
      // The caller lost patience.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static String answer(DataInputStream in) throws IOException {
    return switch (command(in)) {
      case "zPING" -> "PONG";
      case "zINSTREAM" -> scanned(in);
      default -> "UNKNOWN COMMAND";
    };
  }

  private static String command(DataInputStream in) throws IOException {
    var name = new StringBuilder();
    for (int sign = in.readUnsignedByte(); sign != 0; sign = in.readUnsignedByte()) {
      name.append((char) sign);
    }
    return name.toString();
  }

  private static String scanned(DataInputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    for (int length = in.readInt(); length > 0; length = in.readInt()) {
      bytes.writeBytes(in.readNBytes(length));
    }
    if (bytes.size() > STREAM_MAX_LENGTH) {
      return "INSTREAM size limit exceeded. ERROR";
    }
    return bytes.toString(US_ASCII).contains(VIRUS) ? "stream: Test.Virus(1) FOUND" : "stream: OK";
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
