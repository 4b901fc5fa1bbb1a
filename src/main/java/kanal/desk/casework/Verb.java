package kanal.desk.casework;

import java.util.Optional;
import kanal.bot.complaint.Stage;

/// What an officer can do with a ticket, in LAPOR's own words.
public enum Verb {
  VERIFY("Verifikasi", Stage.VERIFIED, false),
  POSTPONE("Tunda", Stage.WAITING, true),
  HAND_OVER("Bukan Wewenang", Stage.HANDED_OVER, true),
  ARCHIVE("Arsipkan", Stage.ARCHIVED, true),
  FINISH("Selesai", Stage.DONE, true),
  REPLY("Balas", true);

  private final String label;
  private final Optional<Stage> stage;
  private final boolean needsWords;

  Verb(String label, Stage stage, boolean needsWords) {
    this.label = label;
    this.stage = Optional.of(stage);
    this.needsWords = needsWords;
  }

  Verb(String label, boolean needsWords) {
    this.label = label;
    this.stage = Optional.empty();
    this.needsWords = needsWords;
  }

  /// What officers read.
  public String label() {
    return label;
  }

  /// The stage the ticket comes to; empty when it stays where it is.
  public Optional<Stage> stage() {
    return stage;
  }

  /// Whether the citizen must be told something with it.
  public boolean needsWords() {
    return needsWords;
  }

  /// Whether it makes sense for a ticket in this stage: a withdrawn ticket stays withdrawn, and
  /// asking the citizen again is the only verb that may repeat itself.
  public boolean possibleIn(Stage now) {
    if (this == REPLY) {
      return true;
    }
    if (now == Stage.WITHDRAWN) {
      return false;
    }
    return this == POSTPONE || !stage.equals(Optional.of(now));
  }
}
