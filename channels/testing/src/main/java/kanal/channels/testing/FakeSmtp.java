package kanal.channels.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Plays an SMTP server on loopback (RFC 5321), and every way it can fail; keeps what it was given.
public final class FakeSmtp implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 20_000;
  private static final String GREETING = "GREETING";
  private static final String END_OF_DATA = ".";

  private final ServerSocket listening;
  private final List<Mail> mails = new CopyOnWriteArrayList<>();
  private final Map<String, String> answers = new ConcurrentHashMap<>();
  private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
  private volatile boolean hangsUp;
  // A platform thread: closing the socket ends its waiting at once, so that nobody is let in any
  // more.
  private final Thread accepting =
      Thread.ofPlatform().daemon().name("fake smtp").unstarted(this::accept);

  /// A mail as it came.
  ///
  /// @param text headers and body, with LF line ends
  public record Mail(String from, List<String> to, String text) {
    public Mail {
      to = List.copyOf(to);
    }
  }

  private FakeSmtp(ServerSocket listening) {
    this.listening = listening;
  }

  /// Starts one on a free port.
  public static FakeSmtp start() {
    try {
      var server = new FakeSmtp(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
      server.accepting.start();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return listening.getLocalPort();
  }

  /// Every mail it was given whole, also those it gave no answer to.
  public List<Mail> mails() {
    return List.copyOf(mails);
  }

  /// From now on answers this to a command (`EHLO`, `MAIL`, `RCPT`, `DATA`, `.`) instead of yes.
  public void answers(String command, String answer) {
    answers.put(command, answer);
  }

  /// From now on turns every caller away.
  public void down() {
    answers(GREETING, "421 4.3.2 closing");
  }

  /// From now on knows no recipient.
  public void knowsNobody() {
    answers("RCPT", "550 5.1.1 no such user");
  }

  /// From now on takes mails, and hangs up instead of saying so.
  public void hangsUpAfterData() {
    hangsUp = true;
  }

  @Override
  public void close() {
    try {
      listening.close();
      accepting.join(PATIENCE_MILLIS);
      for (var connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listening.isClosed()) {
      try {
        var socket = listening.accept();
        socket.setSoTimeout(PATIENCE_MILLIS);
        connections.add(socket);
        Thread.ofVirtual().name("fake smtp call").start(() -> talk(socket));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      new Call(socket).run();
    } catch (IOException broken) {
      // The caller is gone, or this server was closed.
      connections.remove(socket);
    }
  }

  private String answer(String command, String yes) {
    return answers.getOrDefault(command, yes);
  }

  /// One connection.
  private final class Call {
    private final BufferedReader in;
    private final OutputStream out;
    private String from = "";
    private final List<String> to = new ArrayList<>();

    Call(Socket socket) throws IOException {
      in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
      out = socket.getOutputStream();
    }

    void run() throws IOException {
      if (!say(answer(GREETING, "220 fake.test"))) {
        return;
      }
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        var command = line.split("[ :]", 2)[0].toUpperCase(Locale.ROOT);
        if (!handled(command, line)) {
          return;
        }
      }
    }

    /// @return whether the call goes on
    private boolean handled(String command, String line) throws IOException {
      switch (command) {
        case "MAIL" -> {
          from = between(line);
          to.clear();
          say(answer(command, "250 2.1.0 ok"));
        }
        case "RCPT" -> {
          to.add(between(line));
          say(answer(command, "250 2.1.5 ok"));
        }
        case "DATA" -> {
          return !say(answer(command, "354 go on")) || data();
        }
        case "QUIT" -> {
          say("221 2.0.0 bye");
          return false;
        }
        default -> say(answer(command, "250 2.0.0 ok"));
      }
      return true;
    }

    private boolean data() throws IOException {
      var text = new StringBuilder();
      for (var line = in.readLine(); line != null; line = in.readLine()) {
        if (line.equals(END_OF_DATA)) {
          return taken(text.toString());
        }
        text.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
      }
      return false;
    }

    private boolean taken(String text) throws IOException {
      var answer = answer(END_OF_DATA, "250 2.0.0 taken");
      if (answer.startsWith("2")) {
        mails.add(new Mail(from, to, text));
      }
      if (hangsUp) {
        return false;
      }
      say(answer);
      return true;
    }

    /// @return whether the answer was yes
    private boolean say(String answer) throws IOException {
      out.write((answer + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
      out.flush();
      return answer.startsWith("2") || answer.startsWith("3");
    }

    private static String between(String line) {
      var start = line.indexOf('<');
      var end = line.indexOf('>');
      return start >= 0 && end > start ? line.substring(start + 1, end) : line;
    }
  }
}
