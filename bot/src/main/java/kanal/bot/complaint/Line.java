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

  /// Whether the other line says the same by the same speaker.
  public boolean repeats(Line other) {
    return by == other.by && text.equals(other.text);
  }

  @Override
  public String toString() {
    return "Line[" + by + ", " + text.length() + " characters]";
  }
}
