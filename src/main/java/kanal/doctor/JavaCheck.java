package kanal.doctor;

import java.util.List;

/// Which Java runs this, and how much memory it gives.
final class JavaCheck implements Check {
  private static final int OLDEST = 25;
  private static final long ENOUGH = 200L << 20;

  @Override
  public List<Finding> look() {
    var version = Runtime.version();
    var memory = Runtime.getRuntime().maxMemory();
    var seen = "Java %s, %d MB for objects".formatted(version, memory >> 20);
    if (version.feature() < OLDEST) {
      return List.of(Finding.broken("java", seen, "Install Java 25 or newer."));
    }
    return List.of(
        memory < ENOUGH
            ? Finding.look("java", seen, "Give it -Xmx256m or more, as the launcher does.")
            : Finding.ok("java", seen));
  }
}
