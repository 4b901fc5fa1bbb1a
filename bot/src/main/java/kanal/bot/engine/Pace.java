package kanal.bot.engine;

import java.time.Duration;

/// How fast a platform wants to be spoken to.
///
/// @param perSecond messages to everybody together; 0 for as many as there are
/// @param between two messages to one citizen
public record Pace(int perSecond, Duration between) {
  /// As fast as it goes.
  public static final Pace FREE = new Pace(0, Duration.ZERO);

  public Pace {
    if (perSecond < 0 || between.isNegative()) {
      throw new IllegalArgumentException("no pace: " + perSecond + " a second, " + between);
    }
  }

  /// Whether the messages of all citizens together are limited.
  public boolean isLimited() {
    return perSecond > 0;
  }
}
