package kanal.bot.conversation;

import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.form.Part;
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

  /// Which report something belongs to that came without saying so.
  record ChoosingReport(Pending pending) implements Phase {}

  /// Whether a report that was closed as done is done.
  record CheckingDone(TicketNumber number) implements Phase {}

  /// How content the citizen is.
  record Rating(TicketNumber number) implements Phase {}

  /// Anything, after words that were not understood.
  record Puzzled(List<Part> parts) implements Phase {
    public Puzzled {
      parts = List.copyOf(parts);
    }
  }

  /// Whether to go on with the draft.
  record Resuming() implements Phase {}

  /// The answer to an officer's question.
  record Answering(TicketNumber number) implements Phase {}
}
