package kanal.media.scan;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/// Asks ClamAV's daemon, each time on a connection of its own (clamd(8): `zPING`, `zINSTREAM`).
///
/// The daemon is named by the agency; its answers are bounded all the same.
public final class Clamd implements Scanner {
  private static final int CHUNK = 64 * 1024;
  private static final int LONGEST_ANSWER = 1024;
  private static final String UNIX = "unix:";
  private static final Pattern PLACE = Pattern.compile("([^\\s:/]+|\\[[0-9a-fA-F:.]+]):(\\d{1,5})");
  private static final Pattern FOUND = Pattern.compile("stream: (.{1,200}) FOUND");
  private static final Pattern ODD = Pattern.compile("[^A-Za-z0-9._-]");
  private static final String CLEAN = "stream: OK";

  private final String place;
  private final Duration patience;

  /// @param place `host:port`, or `unix:` and a socket's path
  /// @param patience with one file, from the first byte to the answer
  public Clamd(String place, Duration patience) {
    this.place = place;
    this.patience = patience;
  }

  /// Whether a scanner can be named so.
  public static boolean isPlace(String words) {
    return words.startsWith(UNIX + "/") || PLACE.matcher(words).matches();
  }

  @Override
  public Verdict scan(byte[] bytes) {
    try {
      return verdict(ask(channel -> stream(channel, bytes)));
    } catch (IOException away) {
      return new Verdict.Unknown(away.getClass().getSimpleName());
    }
  }

  /// Whether it answers.
  public boolean answers() throws IOException {
    return ask(channel -> write(channel, command("PING"))).equals("PONG");
  }

  private static Verdict verdict(String answer) {
    var found = FOUND.matcher(answer);
    if (found.matches()) {
      return new Verdict.Infected(ODD.matcher(found.group(1)).replaceAll("_"));
    }
    if (answer.equals(CLEAN)) {
      return new Verdict.Clean();
    }
    // Such as "INSTREAM size limit exceeded. ERROR": clamd's StreamMaxLength is too low.
    return new Verdict.Unknown(
        answer.contains("size limit") ? "StreamMaxLength is too low" : "it could not scan it");
  }

  private interface Request {
    void on(SocketChannel channel) throws IOException;
  }

  /// Closing the channel ends whatever waits on it, also where a socket knows no timeout.
  private String ask(Request request) throws IOException {
    var address = address();
    try (var channel = open(address)) {
      var answer = new CompletableFuture<String>();
      Thread.ofVirtual()
          .start(
              () -> answer.completeAsync(() -> exchange(channel, address, request), Runnable::run));
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException("no answer in time", e);
    } catch (ExecutionException e) {
      throw new IOException("no answer", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  private SocketAddress address() throws IOException {
    if (place.startsWith(UNIX)) {
      return UnixDomainSocketAddress.of(place.substring(UNIX.length()));
    }
    int colon = place.lastIndexOf(':');
    var host =
        new InetSocketAddress(
            place.substring(0, colon), Integer.parseInt(place.substring(colon + 1)));
    if (host.isUnresolved()) {
      throw new IOException("no such host");
    }
    return host;
  }

  private static SocketChannel open(SocketAddress address) throws IOException {
    return address instanceof UnixDomainSocketAddress
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private static String exchange(SocketChannel channel, SocketAddress address, Request request) {
    try {
      channel.connect(address);
      send(request, channel);
      return answer(channel);
    } catch (IOException e) {
      throw new CompletionException(e);
    }
  }

  private static void send(Request request, SocketChannel channel) {
    try {
      request.on(channel);
    } catch (IOException _) {
      // It stops listening to what is too large for it, and its answer says so.
    }
  }

  /// Chunks with their lengths before them, and one without a byte at the end.
  private static void stream(SocketChannel channel, byte[] bytes) throws IOException {
    write(channel, command("INSTREAM"));
    for (int at = 0; at < bytes.length; at += CHUNK) {
      int length = Math.min(CHUNK, bytes.length - at);
      write(
          channel,
          ByteBuffer.allocate(Integer.BYTES + length).putInt(length).put(bytes, at, length).flip());
    }
    write(channel, ByteBuffer.allocate(Integer.BYTES));
  }

  private static ByteBuffer command(String name) {
    return ByteBuffer.wrap(("z" + name + "\0").getBytes(US_ASCII));
  }

  private static void write(SocketChannel channel, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes);
    }
  }

  /// Up to its NUL.
  private static String answer(SocketChannel channel) throws IOException {
    var bytes = ByteBuffer.allocate(LONGEST_ANSWER);
    while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
      int end = bytes.position() - 1;
      if (end >= 0 && bytes.get(end) == 0) {
        return new String(bytes.array(), 0, end, US_ASCII);
      }
    }
    throw new IOException("an answer without an end");
  }
}
