package kanal.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.lab.ServerProcess;

/// The packaged service in a process of its own.
public final class Service implements AutoCloseable {
  /// In one file.
  private static final Path PACKAGED = Path.of("target", "kanal.jar").toAbsolutePath();

  /// Beside its libraries: the same classes, which a start needs a third less of the processor for.
  static final Path UNPACKED = Path.of("target", "kanal", "kanal.jar").toAbsolutePath();

  private static final Duration START = Duration.ofMinutes(2);
  private static final Duration STOP = Duration.ofSeconds(30);
  private static final Pattern PASSWORD = Pattern.compile("with the password +(\\S+)");

  private final ServerProcess process;
  private final Path printed;
  private final int port;

  private Service(ServerProcess process, Path printed, int port) {
    this.process = process;
    this.printed = printed;
    this.port = port;
  }

  /// Starts and waits until it is ready.
  public static Service start(Path data, Map<String, String> settings) {
    return ready(launch(data, freePort(), settings));
  }

  /// The same from the one file.
  public static Service startPackaged(Path data) {
    return ready(launch(PACKAGED, data, freePort(), Map.of()));
  }

  private static Service ready(Service service) {
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
    return launch(UNPACKED, data, port, settings);
  }

  private static Service launch(Path jar, Path data, int port, Map<String, String> settings) {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
    if (jar.equals(UNPACKED)) {
      command.add(SharedClasses.option());
    }
    command.addAll(
        List.of("-jar", jar.toString(), "--server.port=" + port, "--kanal.data-dir=" + data));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    try {
      var printed = Files.createTempFile("kanal-service", ".log");
      return new Service(ServerProcess.launch(command, Path.of("."), printed), printed, port);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    return ServerProcess.freePort();
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
    return process.output();
  }

  public boolean printed(String words) {
    return output().contains(words);
  }

  /// Waits for a service that ends by itself.
  public int exitCode() {
    if (!process.endsWithin(START)) {
      throw new AssertionError("the service still runs:\n" + output());
    }
    return process.exitValue();
  }

  /// As Ctrl+C does.
  public void stop() {
    process.stop();
  }

  /// As `kill -9` does.
  public void kill() {
    process.kill();
  }

  @Override
  public void close() {
    // In good order, or its embedded Redis would be left behind.
    process.askToStop();
    process.endsWithin(STOP);
    process.close();
    try {
      Files.deleteIfExists(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
