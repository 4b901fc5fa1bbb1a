package kanal.bench.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// How much memory a process has in use, as Linux counts it.
///
/// @param resident now, in megabytes
/// @param peak the most there ever was, in megabytes
public record ProcessMemory(long resident, long peak) {
  private static final long KILO = 1024;

  public static ProcessMemory of(long pid) {
    try {
      var status = Files.readString(Path.of("/proc", Long.toString(pid), "status"));
      return new ProcessMemory(megabytes(status, "VmRSS"), megabytes(status, "VmHWM"));
    } catch (IOException e) {
      throw new UncheckedIOException("this system tells nothing of its processes' memory", e);
    }
  }

  private static long megabytes(String status, String name) {
    var line = Pattern.compile(name + ":\\s+(\\d+) kB").matcher(status);
    if (!line.find()) {
      throw new IllegalStateException("no " + name + " in a process's status");
    }
    return Long.parseLong(line.group(1)) / KILO;
  }

  @Override
  public String toString() {
    return "%d MB resident, %d MB at most".formatted(resident, peak);
  }
}
