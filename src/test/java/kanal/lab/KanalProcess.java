package kanal.lab;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Kanal in a process of its own, run from this build's classes, which keeps its folder and port
/// over kills and restarts.
public final class KanalProcess implements AutoCloseable {
  /// What a JVM of a replica is given.
  public static final List<String> JVM =
      List.of(
          "-Xmx384m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Xshare:auto",
          "--enable-native-access=ALL-UNNAMED");

  private static final Duration START = Duration.ofMinutes(3);
  private static final String READY = "Kanal is ready";

  private final Path folder;
  private final Map<String, String> settings;
  private final int port = ServerProcess.freePort();
  private final List<String> properties = new ArrayList<>();
  private @Nullable ServerProcess process;
  private int readiesBefore;

  /// @param folder its own, for data and log
  public KanalProcess(Path folder, Map<String, String> settings) {
    this.folder = folder;
    this.settings = Map.copyOf(settings);
  }

  /// From the next start on its clock is as many seconds off as this file says.
  public KanalProcess withClock(Path file) {
    properties.add("-D" + JumpingClock.PROPERTY + "=" + file);
    return this;
  }

  /// Starts and waits until it is ready.
  public KanalProcess start(FailPoint... points) {
    launch(points);
    awaitReady();
    return this;
  }

  /// Starts without waiting.
  public KanalProcess launch(FailPoint... points) {
    readiesBefore = process == null ? 0 : readies();
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(JVM);
    command.addAll(properties);
    command.add("-D" + FailPoint.PROPERTY + "=" + FailPoint.write(List.of(points)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FaultyKanal.class.getName());
    command.add("--server.port=" + port);
    command.add("--kanal.data-dir=" + folder.resolve("data"));
    settings.forEach((name, value) -> command.add("--" + name + "=" + value));
    process = ServerProcess.launch(command, folder, folder.resolve("kanal.log"));
    return this;
  }

  /// Waits until it is ready.
  ///
  /// @throws AssertionError when it ends instead
  public void awaitReady() {
    var inTime = Patience.until(START, () -> isReady() || !isAlive());
    if (!inTime || !isReady()) {
      throw new AssertionError("Kanal did not start:\n" + output());
    }
  }

  public boolean isReady() {
    return readies() > readiesBefore;
  }

  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  public int port() {
    return port;
  }

  /// All it ever printed.
  public String output() {
    return process().output();
  }

  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /// The process that runs now.
  public ServerProcess process() {
    if (process == null) {
      throw new IllegalStateException("this Kanal was never started");
    }
    return process;
  }

  @Override
  public void close() {
    if (process != null) {
      process.close();
    }
  }

  private int readies() {
    return output().split(READY, -1).length - 1;
  }
}
