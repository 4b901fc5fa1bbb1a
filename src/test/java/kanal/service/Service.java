package kanal.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/// The packaged service in a process of its own.
public final class Service implements AutoCloseable {
  private static final Path JAR = Path.of("target", "kanal.jar");
  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Pattern PASSWORD = Pattern.compile("with the password +(\\S+)");

  private final Process process;
  private final int port;
  private final List<String> output = new ArrayList<>();
  private final Thread reading;

  private Service(Process process, int port) {
    this.process = process;
    this.port = port;
    reading = Thread.ofVirtual().start(this::read);
  }

  /// Starts and waits until it is ready.
  public static Service start(Path data, Map<String, String> settings) {
    var service = launch(data, freePort(), settings);
    Wait.until(
        "the service is ready",
        START,
        () -> service.printed("Kanal is ready") || !service.process.isAlive());
    if (!service.process.isAlive()) {
      throw new AssertionError("the service did not start:\n" + service.output());
    }
    return service;
  }

  /// Starts without waiting.
  public static Service launch(Path data, int port, Map<String, String> settings) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                JAR.toString(),
                "--server.port=" + port,
                "--kanal.data-dir=" + data));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      return new Service(new ProcessBuilder(command).redirectErrorStream(true).start(), port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public int port() {
    return port;
  }

  public String url() {
    return "http://127.0.0.1:" + port;
  }

  /// The desk's first password, as printed at the very first start.
  public Optional<String> firstPassword() {
    var found = PASSWORD.matcher(output());
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  public String output() {
    synchronized (output) {
      return String.join("\n", output);
    }
  }

  public boolean printed(String words) {
    return output().contains(words);
  }

  /// Waits for a service that ends by itself.
  public int exitCode() throws InterruptedException {
    if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service still runs:\n" + output());
    }
    reading.join(STOP);
    return process.exitValue();
  }

  /// As Ctrl+C does.
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service does not stop:\n" + output());
    }
  }

  /// As `kill -9` does.
  public void kill() throws InterruptedException {
    process.destroyForcibly();
    if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
      throw new AssertionError("the service survives kill -9");
    }
  }

  @Override
  public void close() {
    try {
      process.destroy();
      if (!process.waitFor(STOP.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void read() {
    try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
      for (var line = lines.readLine(); line != null; line = lines.readLine()) {
        synchronized (output) {
          output.add(line);
        }
      }
    } catch (IOException e) {
      // The process was killed while it spoke; what it said before is kept.
      synchronized (output) {
        output.add("(cut off)");
      }
    }
  }
}
