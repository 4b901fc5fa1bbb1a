package kanal.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/// A server in a process of its own, with what it prints, and everything that can happen to it.
///
/// None outlives this JVM.
public final class ServerProcess implements AutoCloseable {
  /// Ten thousand above them still lies below what systems give to outgoing connections, any of
  /// which might take a port between now and a server's start.
  private static final int LOWEST_PORT = 12_000;

  private static final int PORTS = 10_000;
  private static final AtomicInteger NEXT_PORT =
      new AtomicInteger(ThreadLocalRandom.current().nextInt(PORTS));

  private static final Duration STOP = Duration.ofSeconds(40);
  private static final Set<Process> ALIVE = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> ALIVE.forEach(Process::destroyForcibly), "lab-end"));
  }

  private final Process process;
  private final Path printed;

  private ServerProcess(Process process, Path printed) {
    this.process = process;
    this.printed = printed;
  }

  /// @param printed the file that takes what it prints; what is in it stays
  public static ServerProcess launch(List<String> command, Path folder, Path printed) {
    try {
      Files.createDirectories(folder);
      var process =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(printed.toFile()))
              .start();
      ALIVE.removeIf(other -> !other.isAlive());
      ALIVE.add(process);
      return new ServerProcess(process, printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A port nobody listens on now.
  public static int freePort() {
    int port = nextPort();
    while (!isFree(port)) {
      port = nextPort();
    }
    return port;
  }

  private static int nextPort() {
    return LOWEST_PORT + Math.floorMod(NEXT_PORT.getAndIncrement(), PORTS);
  }

  static boolean isFree(int port) {
    try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return true;
    } catch (BindException taken) {
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public long pid() {
    return process.pid();
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  public int exitValue() {
    return process.exitValue();
  }

  /// Everything in its file so far.
  public String output() {
    try {
      return new String(Files.readAllBytes(printed), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Asks it to end, as Ctrl+C does, without waiting.
  public void askToStop() {
    process.destroy();
  }

  /// Asks it to end and waits until it has.
  public void stop() {
    askToStop();
    if (!endsWithin(STOP)) {
      throw new AssertionError("process " + pid() + " does not stop:\n" + output());
    }
  }

  /// As `kill -9` does.
  public void kill() {
    process.destroyForcibly();
    if (!endsWithin(STOP)) {
      throw new AssertionError("process " + pid() + " survives kill -9");
    }
  }

  /// Stands still until `resume`: its connections stay open and nothing answers.
  public void pause() {
    signal("STOP");
  }

  public void resume() {
    signal("CONT");
  }

  public boolean endsWithin(Duration time) {
    try {
      return process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      process.destroyForcibly();
      endsWithin(STOP);
    }
  }

  private void signal(String name) {
    try {
      var kill = new ProcessBuilder("kill", "-" + name, Long.toString(pid())).start();
      if (kill.waitFor() != 0) {
        throw new IllegalStateException("kill -" + name + " failed for process " + pid());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }
}
