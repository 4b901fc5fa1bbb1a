package kanal.bot.engine;

import java.time.Duration;

/// More comes in than is let in: the platform keeps the message and brings it later, or the channel
/// keeps it aside where its platform does not.
public final class TooMany extends Unavailable {
  private static final long serialVersionUID = 1L;

  private final Duration after;

  /// @param after what time there is room again
  public TooMany(String what, Duration after) {
    super(what, new IllegalStateException("the gate is full"));
    this.after = after;
  }

  public Duration after() {
    return after;
  }
}
