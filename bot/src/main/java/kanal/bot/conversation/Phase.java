package kanal.bot.conversation;

import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Slot;

/// What a conversation is waiting for.
public sealed interface Phase {

  /// Anything.
  record Idle() implements Phase {}

  /// An answer.
  ///
  /// @param tries how often it was asked in vain
  /// @param changing whether it replaces an earlier answer
  record Asking(Slot slot, int tries, boolean changing) implements Phase {}

  /// A yes to the card.
  record Confirming() implements Phase {}

  /// Which answer to change.
  record Changing() implements Phase {}

  /// What it is about; of a report already filed, only if they like.
  record ChoosingTopic() implements Phase {}

  /// Whether to go on with the draft.
  record Resuming() implements Phase {}

  /// The answer to an officer's question.
  record Answering(TicketNumber number) implements Phase {}
}
