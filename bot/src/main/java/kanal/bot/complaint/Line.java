package kanal.bot.complaint;

import java.time.Instant;

/// One line of a conversation.
public record Line(Instant at, Speaker by, String text) {

  /// Who said it.
  public enum Speaker {
    CITIZEN,
    BOT,
    OFFICER
  }

  /// Whether the other line is the bot saying the same again; what a citizen repeats is kept.
  public boolean repeats(Line other) {
    return by == Speaker.BOT && other.by == Speaker.BOT && text.equals(other.text);
  }

  @Override
  public String toString() {
    return "Line[" + by + ", " + text.length() + " characters]";
  }
}
