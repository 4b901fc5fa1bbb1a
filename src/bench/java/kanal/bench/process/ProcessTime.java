package kanal.bench.process;

import java.time.Duration;

/// How much processor time a process has used: what it does costs the same however busy the machine
/// is with other things.
public final class ProcessTime {
  private ProcessTime() {}

  /// Since its start, on all cores.
  public static Duration of(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().totalCpuDuration())
        .orElseThrow(() -> new IllegalStateException("this system does not tell: process " + pid));
  }
}
