package kanal.bot.engine.tally;

import java.util.Locale;
import java.util.Optional;
import kanal.bot.conversation.Phase;
import kanal.bot.form.Slot;

/// What the bot asks of a citizen before a complaint is filed.
public enum Question {
  /// What happened.
  WHAT,
  WHERE,
  WHEN,
  /// Whether the card is right and may be sent.
  CONFIRM;

  /// What became of asking.
  public enum Fate {
    ASKED,
    ANSWERED,
    /// The complaint went on without.
    SKIPPED,
    /// The citizen fell silent or gave up.
    ABANDONED
  }

  /// The name under which it is counted.
  public String counted(Fate fate) {
    return "question." + lower(this) + "." + lower(fate);
  }

  /// The question a conversation waits with; none when it asks for a change only.
  static Optional<Question> of(Phase phase) {
    return switch (phase) {
      case Phase.Asking(var slot, var _, var changing) when !changing -> of(slot);
      case Phase.Confirming() -> Optional.of(CONFIRM);
      case Phase.Idle _,
          Phase.Asking _,
          Phase.Changing _,
          Phase.ChoosingTopic _,
          Phase.ChoosingReport _,
          Phase.CheckingDone _,
          Phase.Rating _,
          Phase.Puzzled _,
          Phase.Resuming _,
          Phase.Answering _ ->
          Optional.empty();
    };
  }

  private static Optional<Question> of(Slot slot) {
    return switch (slot) {
      case WHAT -> Optional.of(WHAT);
      case WHERE -> Optional.of(WHERE);
      case WHEN -> Optional.of(WHEN);
      case FILES, PRIVACY -> Optional.empty();
    };
  }

  /// The slot an answer fills; none for the card.
  Optional<Slot> slot() {
    return this == CONFIRM ? Optional.empty() : Optional.of(Slot.valueOf(name()));
  }

  private static String lower(Enum<?> one) {
    return one.name().toLowerCase(Locale.ROOT);
  }
}
