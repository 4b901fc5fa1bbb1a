package kanal.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import kanal.bot.complaint.TicketChange;
import kanal.bot.message.ChannelId;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.InboundMessage;

/// Something that could not be taken in, kept for an operator.
///
/// @param id the same for the same thing; tells nobody who the citizen is
/// @param failure the kind of what went wrong, never its words
/// @param at when it was kept aside
/// @param attempts how often it was tried again
public record Quarantined(String id, What what, String failure, Instant at, int attempts) {

  /// As much of it as is known.
  public sealed interface What {
    ChannelId channel();

    /// A message whose turn failed.
    record Message(InboundMessage message) implements What {
      @Override
      public ChannelId channel() {
        return message.from().channel();
      }
    }

    /// What the routing core did to a ticket, whose turn failed.
    record Change(ConversationKey owner, TicketChange change) implements What {
      @Override
      public ChannelId channel() {
        return owner.channel();
      }
    }

    /// An alarm whose turn failed.
    record Alarm(DueTimer due) implements What {
      @Override
      public ChannelId channel() {
        return due.key().channel();
      }
    }

    /// Bytes that no message could be made of; kept apart from this description.
    ///
    /// @param size in bytes
    record Raw(ChannelId channel, String way, Instant receivedAt, int size) implements What {}
  }

  /// A message whose turn failed.
  public static Quarantined of(InboundMessage message, String failure, Instant at) {
    return of(message.from(), message.id(), new What.Message(message), failure, at);
  }

  /// What the routing core did to this citizen's ticket, whose turn failed.
  public static Quarantined of(
      ConversationKey owner, TicketChange change, String failure, Instant at) {
    return of(owner, "change:" + change.id(), new What.Change(owner, change), failure, at);
  }

  /// An alarm whose turn failed.
  public static Quarantined of(DueTimer due, String failure, Instant at) {
    var event = "alarm:" + due.timer() + ":" + due.due();
    return of(due.key(), event, new What.Alarm(due), failure, at);
  }

  private static Quarantined of(
      ConversationKey owner, String event, What what, String failure, Instant at) {
    var name = UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8));
    var id = owner.id() + "-" + name.toString().replace("-", "");
    return new Quarantined(id, what, failure, at, 0);
  }

  /// Bytes that no message could be made of.
  public static Quarantined of(RawInput raw, String failure, Instant at) {
    var what = new What.Raw(raw.channel(), raw.way(), raw.receivedAt(), raw.bytes().length);
    return new Quarantined(raw.id(), what, failure, at, 0);
  }

  /// The same after one more try in vain.
  public Quarantined failedAgain(String newFailure) {
    return new Quarantined(id, what, newFailure, at, attempts + 1);
  }
}
