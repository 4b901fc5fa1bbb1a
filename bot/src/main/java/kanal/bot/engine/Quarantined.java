package kanal.bot.engine;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
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

    /// Whose conversation it belongs to; empty when nobody could tell.
    Optional<ConversationKey> whose();

    /// A message whose turn failed.
    record Message(InboundMessage message) implements What {
      @Override
      public Optional<ConversationKey> whose() {
        return Optional.of(message.from());
      }

      @Override
      public ChannelId channel() {
        return message.from().channel();
      }
    }

    /// What the routing core did to a ticket, whose turn failed.
    record Change(ConversationKey owner, TicketChange change) implements What {
      @Override
      public Optional<ConversationKey> whose() {
        return Optional.of(owner);
      }

      @Override
      public ChannelId channel() {
        return owner.channel();
      }
    }

    /// An alarm whose turn failed.
    record Alarm(DueTimer due) implements What {
      @Override
      public Optional<ConversationKey> whose() {
        return Optional.of(due.key());
      }

      @Override
      public ChannelId channel() {
        return due.key().channel();
      }
    }

    /// Bytes that no message could be made of; kept apart from this description.
    ///
    /// @param size in bytes
    record Raw(ChannelId channel, String way, Instant receivedAt, int size) implements What {
      @Override
      public Optional<ConversationKey> whose() {
        return Optional.empty();
      }
    }
  }

  /// The id of something whose turn failed.
  ///
  /// @param name of the conversation it belongs to
  public static String id(String name, What what) {
    var event = UUID.nameUUIDFromBytes(event(what).getBytes(StandardCharsets.UTF_8));
    return name + "-" + event.toString().replace("-", "");
  }

  private static String event(What what) {
    return switch (what) {
      case What.Message(var message) -> message.id();
      case What.Change(var _, var change) -> "change:" + change.id();
      case What.Alarm(var due) -> "alarm:" + due.timer() + ":" + due.due();
      case What.Raw _ -> throw new IllegalArgumentException("raw bytes have an id of their own");
    };
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
