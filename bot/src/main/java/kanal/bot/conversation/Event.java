package kanal.bot.conversation;

import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.InboundMessage;

/// Something that happened to a conversation.
public sealed interface Event {
  Moment moment();

  /// The citizen did something.
  record Received(InboundMessage message, Understanding understanding, Moment moment)
      implements Event {}

  /// An alarm rang.
  record Woken(Timer timer, Moment moment) implements Event {}

  /// The routing core did something to one of the reports.
  record Changed(TicketChange change, Moment moment) implements Event {}
}
