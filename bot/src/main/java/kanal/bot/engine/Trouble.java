package kanal.bot.engine;

import java.time.Duration;

/// Something that goes wrong again and again: told when it begins or changes, and once a minute
/// while it lasts, so that an hour without a store does not fill a disk with lines.
final class Trouble {
  private static final Duration REPEATED = Duration.ofMinutes(1);

  private String told = "";
  private long toldAt;

  /// Whether somebody should read of it now.
  boolean isNews(String what) {
    long now = System.nanoTime();
    boolean isNews = !what.equals(told) || now - toldAt >= REPEATED.toNanos();
    if (isNews) {
      told = what;
      toldAt = now;
    }
    return isNews;
  }

  /// Whether it has just ended.
  boolean isOver() {
    boolean isOver = !told.isEmpty();
    told = "";
    return isOver;
  }
}
