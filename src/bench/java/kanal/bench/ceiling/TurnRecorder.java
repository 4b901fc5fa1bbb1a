package kanal.bench.ceiling;

import io.lettuce.core.codec.Base16;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// Listens to what Kanal asks of Redis with `MONITOR`, so that the bare service can ask the same,
/// whatever a later Kanal makes of it.
public final class TurnRecorder implements AutoCloseable {
  private static final String SCRIPT = "/kanal/redis/commit_turn.lua";
  private static final Pattern CONVERSATION = Pattern.compile("\\{p\\d+}:c:([0-9a-f]+)");
  private static final String BY_SCRIPT = " lua] ";

  private final Socket socket;
  private final Thread thread;
  private final String commit = Base16.digest(source());
  private final Map<String, List<String>> reads = new HashMap<>();
  private final List<RecordedTurn> turns = new ArrayList<>();

  private TurnRecorder(Socket socket) {
    this.socket = socket;
    thread = Thread.ofPlatform().name("monitor").unstarted(this::listen);
  }

  /// Begins to listen.
  public static TurnRecorder start(int port) {
    try {
      var socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.getOutputStream().write("MONITOR\r\n".getBytes(StandardCharsets.US_ASCII));
      var recorder = new TurnRecorder(socket);
      recorder.thread.start();
      return recorder;
    } catch (IOException e) {
      throw new UncheckedIOException("Redis cannot be listened to", e);
    }
  }

  /// The script that commits a turn.
  static byte[] source() {
    try (var in = TurnRecorder.class.getResourceAsStream(SCRIPT)) {
      if (in == null) {
        throw new IllegalStateException("missing from the build: " + SCRIPT);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Keeps the first turns of conversations that were heard so far.
  ///
  /// @return how many there are
  public synchronized int save(Path file) {
    try {
      RecordedTurn.write(turns, file);
      return turns.size();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void listen() {
    try (var in = new BufferedInputStream(socket.getInputStream())) {
      for (var line = line(in); !line.isEmpty(); line = line(in)) {
        if (!line.contains(BY_SCRIPT)) {
          heard(words(line));
        }
      }
    } catch (SocketException e) {
      // closed by us: nothing more is to be heard
      if (!socket.isClosed()) {
        throw new UncheckedIOException(e);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void heard(List<String> command) {
    var id = conversation(command);
    if (id.isEmpty()) {
      return;
    }
    if (command.size() > 1 && command.get(1).equals(commit)) {
      var read = reads.remove(id);
      if (read != null) {
        turns.add(new RecordedTurn(id, read, command));
      }
    } else if (!reads.containsKey(id)) {
      reads.put(id, command);
    }
  }

  private static String conversation(List<String> command) {
    for (var word : command) {
      var found = CONVERSATION.matcher(word);
      if (found.matches()) {
        return found.group(1);
      }
    }
    return "";
  }

  private static String line(InputStream in) throws IOException {
    var line = new ByteArrayOutputStream();
    for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
      line.write(b);
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }

  /// The quoted words of a line, with Redis' escapes undone.
  private static List<String> words(String line) {
    var words = new ArrayList<String>();
    var word = new ByteArrayOutputStream();
    var quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        if (quoted) {
          words.add(word.toString(StandardCharsets.UTF_8));
          word.reset();
        }
        quoted = !quoted;
      } else if (quoted && c == '\\') {
        i++;
        char escaped = line.charAt(i);
        if (escaped == 'x') {
          word.write(Integer.parseInt(line.substring(i + 1, i + 3), 16));
          i += 2;
        } else {
          word.write(unescaped(escaped));
        }
      } else if (quoted) {
        word.write(c);
      }
    }
    return words;
  }

  private static int unescaped(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'a' -> 7;
      case 'b' -> '\b';
      default -> escaped;
    };
  }
}
