package kanal.bench.player;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// An HTTP/1.1 server on loopback that answers from one thread.
///
/// It reads bodies by their length only, and answers one request of a connection after the other:
/// enough for the clients we start ourselves, and several times faster than they are.
public final class LoopbackServer implements AutoCloseable {
  private static final int REQUEST_BYTES = 64 * 1024;
  private static final String LENGTH = "\r\ncontent-length:";

  private final ServerSocketChannel server;
  private final Selector selector;
  private final BiFunction<String, String, String> answers;
  private final Thread thread;

  private LoopbackServer(
      ServerSocketChannel server, Selector selector, BiFunction<String, String, String> answers) {
    this.server = server;
    this.selector = selector;
    this.answers = answers;
    thread = Thread.ofPlatform().name("played-server").unstarted(this::serve);
  }

  /// Starts on a free port.
  ///
  /// @param answers from path and body to a JSON body; called on the server's one thread
  public static LoopbackServer start(BiFunction<String, String, String> answers) {
    try {
      var channel = ServerSocketChannel.open();
      channel.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1024);
      channel.configureBlocking(false);
      var selector = Selector.open();
      channel.register(selector, SelectionKey.OP_ACCEPT);
      var started = new LoopbackServer(channel, selector, answers);
      started.thread.start();
      return started;
    } catch (IOException e) {
      throw new UncheckedIOException("no loopback port for a played server", e);
    }
  }

  public int port() {
    return server.socket().getLocalPort();
  }

  @Override
  public void close() throws IOException {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    for (var key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }

  private void serve() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        selector.select();
        for (var key : selector.selectedKeys()) {
          if (key.isAcceptable()) {
            accept();
          } else {
            read(key);
          }
        }
        selector.selectedKeys().clear();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("a played server broke", e);
    }
  }

  private void accept() throws IOException {
    var channel = server.accept();
    if (channel != null) {
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.configureBlocking(false);
      channel.register(selector, SelectionKey.OP_READ, new Received());
    }
  }

  private void read(SelectionKey key) throws IOException {
    if (!(key.channel() instanceof SocketChannel channel)
        || !(key.attachment() instanceof Received received)) {
      return;
    }
    try {
      if (channel.read(received.buffer) < 0) {
        channel.close();
        return;
      }
      for (var request = received.next(); request != null; request = received.next()) {
        send(channel, answers.apply(request.path, request.body));
      }
    } catch (IOException e) {
      // a client that was killed
      channel.close();
    }
  }

  private static void send(SocketChannel channel, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var head =
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(body.length)
            .getBytes(StandardCharsets.US_ASCII);
    var all = ByteBuffer.allocate(head.length + body.length).put(head).put(body).flip();
    while (all.hasRemaining()) {
      channel.write(all);
    }
  }

  private record Request(String path, String body) {}

  /// What a connection has sent that is not answered yet.
  private static final class Received {
    private final byte[] bytes = new byte[REQUEST_BYTES];
    private final ByteBuffer buffer = ByteBuffer.wrap(bytes);

    /// Takes the next whole request.
    @Nullable Request next() {
      var text = new String(bytes, 0, buffer.position(), StandardCharsets.ISO_8859_1);
      int head = text.indexOf("\r\n\r\n");
      if (head < 0) {
        return null;
      }
      int body = head + 4;
      int end = body + length(text.substring(0, head + 2).toLowerCase(Locale.ROOT));
      if (end > REQUEST_BYTES) {
        throw new IllegalStateException("a request of " + end + " bytes");
      }
      if (text.length() < end) {
        return null;
      }
      int path = text.indexOf(' ') + 1;
      var request =
          new Request(
              text.substring(path, text.indexOf(' ', path)),
              new String(bytes, body, end - body, StandardCharsets.UTF_8));
      buffer.flip().position(end);
      buffer.compact();
      return request;
    }

    private static int length(String head) {
      int at = head.indexOf(LENGTH);
      if (at < 0) {
        return 0;
      }
      int from = at + LENGTH.length();
      return Integer.parseInt(head.substring(from, head.indexOf('\r', from)).strip());
    }
  }
}
