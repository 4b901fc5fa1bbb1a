package kanal.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kanal.lab.Patience;
import kanal.lab.ServerProcess;

/// The packaged service as an agency runs it, in a process of its own.
public final class MeasuredKanal implements AutoCloseable {
  /// Those the launcher starts it with.
  public static final List<String> JVM = launcherOptions();

  /// Another build can be named, to compare two in turn.
  private static final Path JAR =
      Path.of(System.getProperty("kanal.bench.jar", "target/kanal.jar")).toAbsolutePath();

  private static final Duration START = Duration.ofMinutes(2);
  private static final String READY = "Kanal is ready";

  private final ServerProcess process;
  private final int port;

  private MeasuredKanal(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts and waits until it is ready.
  ///
  /// @param folder its own
  /// @param more options for its JVM
  public static MeasuredKanal start(Path folder, List<String> more, Map<String, String> settings) {
    var kanal = launch(folder, more, settings);
    if (!Patience.until(START, () -> kanal.isReady() || !kanal.process.isAlive())
        || !kanal.isReady()) {
      throw new IllegalStateException("Kanal did not start:\n" + kanal.process.output());
    }
    return kanal;
  }

  /// Starts without waiting.
  public static MeasuredKanal launch(Path folder, List<String> more, Map<String, String> settings) {
    int port = ServerProcess.freePort();
    var command = new ArrayList<String>();
    command.add(java());
    command.addAll(JVM);
    command.addAll(more);
    command.addAll(List.of("-jar", JAR.toString(), "--server.port=" + port));
    command.add("--kanal.data-dir=" + folder.resolve("data"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    return new MeasuredKanal(
        ServerProcess.launch(command, folder, folder.resolve("kanal.log")), port);
  }

  private static List<String> launcherOptions() {
    try (var lines = Files.lines(Path.of("main/launcher/java.options"))) {
      return lines.filter(line -> line.startsWith("-")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the benchmark runs in the application's folder", e);
    }
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  public boolean isReady() {
    return process.output().contains(READY);
  }

  public boolean isAlive() {
    return process.isAlive();
  }

  /// All it printed.
  public String output() {
    return process.output();
  }

  /// Stops it as Ctrl+C does.
  @Override
  public void close() {
    process.stop();
  }
}
