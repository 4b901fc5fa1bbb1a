package kanal.bot.conversation;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Attachment;
import kanal.bot.message.Language;
import kanal.bot.prompt.Prompt;

/// Something to do in the world after a turn is committed.
public sealed interface Effect {

  /// Say something to the citizen.
  record Say(Prompt prompt, Urgency urgency, Language language, Optional<ReplyTo> replyTo)
      implements Effect {}

  /// What may become of a message when the world is in the way.
  enum Urgency {
    /// Dropped when a newer turn has made it stale; sent at most once.
    PROMPT,
    /// Never dropped; sent at least once, always with the same words.
    RECEIPT
  }

  /// File a complaint with the routing core; the number makes a second try harmless.
  record File(Ticket ticket) implements Effect {}

  /// Tell the routing core what the citizen did to a filed complaint.
  record Amend(TicketNumber number, Amendment amendment) implements Effect {}

  /// Bring a file home before its platform forgets it.
  record Keep(Attachment attachment) implements Effect {}

  /// Set an alarm, in place of an earlier one of the same name.
  record WakeAt(Timer timer, Instant at) implements Effect {}

  /// Call an alarm off.
  record CallOff(Timer timer) implements Effect {}
}
