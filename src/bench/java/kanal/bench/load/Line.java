package kanal.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// One kept-alive connection with at most one call on it.
final class Line implements AutoCloseable {
  private static final int ANSWER_BYTES = 16 * 1024;
  private static final int STATUS_AT = "HTTP/1.1 ".length();
  private static final String CLOSE = "\r\nconnection: close\r\n";
  private static final String LENGTH = "\r\ncontent-length:";

  private final InetSocketAddress to;
  private final Selector selector;
  private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_BYTES);
  private byte[] call = {};
  private long due;
  private int status;
  private SocketChannel channel;

  Line(InetSocketAddress to, Selector selector) throws IOException {
    this.to = to;
    this.selector = selector;
    channel = connected();
  }

  private SocketChannel connected() throws IOException {
    var opened = SocketChannel.open(to);
    opened.setOption(StandardSocketOptions.TCP_NODELAY, true);
    opened.configureBlocking(false);
    opened.register(selector, SelectionKey.OP_READ, this);
    return opened;
  }

  /// @param due when the call should have been sent, in nanoseconds
  void send(byte[] call, long due) throws IOException {
    this.call = call;
    this.due = due;
    answer.clear();
    var bytes = ByteBuffer.wrap(call);
    while (bytes.hasRemaining()) {
      // a call is far smaller than a socket's buffer, which is empty between calls
      if (channel.write(bytes) == 0) {
        Thread.onSpinWait();
      }
    }
  }

  /// Reads what is there; whether the answer is complete.
  boolean read() throws IOException {
    if (channel.read(answer) < 0) {
      throw new IOException("the connection was closed");
    }
    var bytes = answer.array();
    int length = answer.position();
    int head = headLength(bytes, length);
    if (head < 0) {
      return false;
    }
    status =
        100 * (bytes[STATUS_AT] - '0')
            + 10 * (bytes[STATUS_AT + 1] - '0')
            + (bytes[STATUS_AT + 2] - '0');
    var headers = new String(bytes, 0, head, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    if (length < head + bodyLength(headers)) {
      return false;
    }
    if (headers.contains(CLOSE)) {
      channel.close();
      channel = connected();
    }
    return true;
  }

  int status() {
    return status;
  }

  long due() {
    return due;
  }

  byte[] call() {
    return call;
  }

  private static int headLength(byte[] bytes, int length) {
    for (int i = 3; i < length; i++) {
      if (bytes[i] == '\n' && bytes[i - 2] == '\n') {
        return i + 1;
      }
    }
    return -1;
  }

  private static int bodyLength(String headers) {
    int at = headers.indexOf(LENGTH);
    if (at < 0) {
      throw new IllegalStateException("an answer without a length");
    }
    int from = at + LENGTH.length();
    return Integer.parseInt(headers.substring(from, headers.indexOf('\r', from)).strip());
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
