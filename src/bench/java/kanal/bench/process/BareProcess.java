package kanal.bench.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kanal.bench.ceiling.BareService;
import kanal.lab.Patience;
import kanal.lab.ServerProcess;

/// The bare service in a process of its own, with the same JVM options as Kanal.
public final class BareProcess implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(1);

  private final ServerProcess process;
  private final int port;

  private BareProcess(ServerProcess process, int port) {
    this.process = process;
    this.port = port;
  }

  /// Starts and waits until it is ready.
  ///
  /// @param turns file of recorded turns
  public static BareProcess start(Path folder, String redis, Path turns) {
    int port = ServerProcess.freePort();
    var command = new ArrayList<String>();
    command.add(MeasuredKanal.java());
    command.addAll(MeasuredKanal.JVM);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(BareService.class.getName());
    command.addAll(List.of(Integer.toString(port), redis, turns.toString()));
    var process = ServerProcess.launch(command, folder, folder.resolve("bare.log"));
    if (!Patience.until(
            START, () -> process.output().contains(BareService.READY) || !process.isAlive())
        || !process.isAlive()) {
      throw new IllegalStateException("the bare service did not start:\n" + process.output());
    }
    return new BareProcess(process, port);
  }

  public int port() {
    return port;
  }

  public long pid() {
    return process.pid();
  }

  @Override
  public void close() {
    process.stop();
  }
}
