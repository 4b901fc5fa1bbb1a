package kanal.redis.snapshot;

import io.lettuce.core.RedisURI;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Asks one Redis server for a snapshot as a replica does: all of it at one moment, without holding
/// it up and without its files.
///
/// The server forks and sends its data in the form of an RDB file, either after its length or, when
/// it does not write it down first, up to a mark that it names.
final class ReplicaStream implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /// A server says at least a line end every ten seconds while it gathers its data.
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private static final String MARKED = "EOF:";
  private static final int MARK = 40;
  private static final int PORTION = 64 * 1024;
  private static final int LONGEST_LINE = 512;

  private final Socket socket;
  private final InputStream in;
  private final OutputStream out;

  private ReplicaStream(Socket socket) throws IOException {
    this.socket = socket;
    in = new BufferedInputStream(socket.getInputStream(), PORTION);
    out = socket.getOutputStream();
  }

  /// Connects and signs in.
  static ReplicaStream open(RedisURI server) throws IOException {
    var socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(server.getHost(), server.getPort()), (int) CONNECT.toMillis());
      socket.setSoTimeout((int) SILENCE.toMillis());
      var stream = new ReplicaStream(server.isSsl() ? sealed(socket, server) : socket);
      stream.signIn(server);
      return stream;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /// Sends a command and reads its answer of one line.
  ///
  /// @throws IOException when the server refuses it
  String ask(String... words) throws IOException {
    send(words);
    return answer();
  }

  /// Writes the snapshot into a new file, which is on the disk afterwards.
  void writeSnapshot(Path file) throws IOException {
    ask("REPLCONF", "capa", "eof");
    send("SYNC");
    var header = answer();
    if (!header.startsWith("$")) {
      throw new IOException("Redis offers no snapshot");
    }
    try (var channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      var size = header.substring(1);
      if (size.startsWith(MARKED)) {
        writeUpTo(size.substring(MARKED.length()), channel);
      } else {
        write(Long.parseLong(size), channel);
      }
      channel.force(true);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private void signIn(RedisURI server) throws IOException {
    var credentials = server.getCredentialsProvider().resolveCredentials().block(CONNECT);
    if (credentials == null || !credentials.hasPassword()) {
      return;
    }
    var password = new String(credentials.getPassword());
    if (credentials.hasUsername()) {
      ask("AUTH", credentials.getUsername(), password);
    } else {
      ask("AUTH", password);
    }
  }

  private static Socket sealed(Socket socket, RedisURI server) throws IOException {
    var factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    var sealed = (SSLSocket) factory.createSocket(socket, server.getHost(), server.getPort(), true);
    if (server.isVerifyPeer()) {
      var parameters = new SSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      sealed.setSSLParameters(parameters);
    }
    sealed.startHandshake();
    return sealed;
  }

  private void send(String... words) throws IOException {
    var command = new StringBuilder("*" + words.length + "\r\n");
    for (var word : words) {
      var length = word.getBytes(StandardCharsets.UTF_8).length;
      command.append('$').append(length).append("\r\n").append(word).append("\r\n");
    }
    out.write(command.toString().getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private String answer() throws IOException {
    var line = line();
    // While its data is being gathered the server shows with empty lines that it lives.
    while (line.isEmpty()) {
      line = line();
    }
    if (line.startsWith("-")) {
      throw new IOException("Redis refuses: " + line.substring(1));
    }
    return line;
  }

  private String line() throws IOException {
    var line = new StringBuilder();
    for (int sign = in.read(); sign != '\n'; sign = in.read()) {
      if (sign < 0 || line.length() > LONGEST_LINE) {
        throw new EOFException("Redis ended the connection");
      }
      line.append((char) sign);
    }
    return line.toString().strip();
  }

  private void write(long size, FileChannel file) throws IOException {
    var buffer = new byte[PORTION];
    for (long left = size; left > 0; ) {
      int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
      if (read < 0) {
        throw new EOFException("Redis ended the connection within its snapshot");
      }
      append(file, buffer, read);
      left -= read;
    }
  }

  /// The mark is the last the server sends before it waits for the replica.
  private void writeUpTo(String mark, FileChannel file) throws IOException {
    var wanted = mark.getBytes(StandardCharsets.US_ASCII);
    if (wanted.length != MARK) {
      throw new IOException("Redis names no mark for the end of its snapshot");
    }
    var tail = new byte[MARK];
    var buffer = new byte[PORTION];
    while (!Arrays.equals(tail, wanted)) {
      int read = in.read(buffer);
      if (read < 0) {
        throw new EOFException("Redis ended the connection within its snapshot");
      }
      append(file, buffer, read);
      int kept = Math.max(0, MARK - read);
      System.arraycopy(tail, MARK - kept, tail, 0, kept);
      System.arraycopy(buffer, read - (MARK - kept), tail, kept, MARK - kept);
    }
    file.truncate(file.size() - MARK);
  }

  private static void append(FileChannel file, byte[] bytes, int count) throws IOException {
    var left = ByteBuffer.wrap(bytes, 0, count);
    while (left.hasRemaining()) {
      file.write(left);
    }
  }
}
