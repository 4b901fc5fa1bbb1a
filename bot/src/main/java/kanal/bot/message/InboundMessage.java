package kanal.bot.message;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Something a citizen did on a channel.
///
/// @param id the same for every delivery of the same thing, different for any other: what
///   duplicates are known by
/// @param reference the channel's own name for the message, by which later edits and replies point
///   at it
/// @param sentAt when the citizen sent it, as the platform said
public record InboundMessage(
    String id, String reference, ConversationKey from, Instant sentAt, Content content) {

  /// What the citizen did.
  public sealed interface Content {}

  /// Words, files or a place, in any mix.
  ///
  /// @param text the citizen's words, untouched; empty when there are none
  /// @param subject a mail's subject
  /// @param about the ticket number this message answers, when the channel knows it for sure
  public record Written(
      String text,
      List<Attachment> attachments,
      Optional<Location> location,
      Optional<String> subject,
      Optional<String> about)
      implements Content {
    public Written {
      attachments = List.copyOf(attachments);
    }

    /// Words alone.
    public static Written text(String text) {
      return new Written(text, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Override
    public String toString() {
      return "Written[" + text.length() + " characters, " + attachments.size() + " files]";
    }
  }

  /// A button.
  ///
  /// @param choice the choice's key, as the option carried it
  public record Pressed(String choice) implements Content {}

  /// New words for an earlier message.
  ///
  /// @param reference of the message that was edited
  public record Edited(String reference, String text) implements Content {
    @Override
    public String toString() {
      return "Edited[" + text.length() + " characters]";
    }
  }

  /// The citizen opened the chat, perhaps through a link with a payload (Telegram's `/start`).
  public record Opened(String payload) implements Content {}

  /// A complaint that an officer wrote down for somebody who called, came or sent a letter.
  ///
  /// @param text the citizen's words, as well as they could be written down
  /// @param place their words for it; empty when they named none
  /// @param day on which it happened
  /// @param contact where they can be reached
  /// @param secret whether the text is not public
  /// @param note who wrote it down and how it came, for officers
  public record Recorded(
      String text,
      String place,
      Optional<LocalDate> day,
      Optional<Address> contact,
      boolean anonymous,
      boolean secret,
      String note)
      implements Content {
    @Override
    public String toString() {
      return "Recorded[" + text.length() + " characters]";
    }
  }

  /// Something this bot cannot read: a sticker, a poll, a contact.
  public record Unreadable(String what) implements Content {
    /// A file that came and was not taken.
    public static final String FILE = "file";
  }

  /// The citizen can no longer be reached here: blocked the bot, opted out.
  public record Left() implements Content {}

  /// The words, when there are any.
  public String text() {
    return switch (content) {
      case Written written -> written.text();
      case Edited edited -> edited.text();
      case Recorded recorded -> recorded.text();
      case Pressed _, Opened _, Unreadable _, Left _ -> "";
    };
  }

  @Override
  public String toString() {
    return "InboundMessage[" + content.getClass().getSimpleName() + " from " + from + "]";
  }
}
