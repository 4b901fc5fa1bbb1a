package kanal.bot.complaint;

import java.util.List;
import java.util.Optional;
import kanal.bot.message.Attachment;

/// What a citizen does to a ticket after it was filed.
public sealed interface Amendment {

  /// More words, files or a place.
  record Added(Line line, List<Attachment> attachments, Optional<Place> place)
      implements Amendment {
    public Added {
      attachments = List.copyOf(attachments);
    }
  }

  /// The ticket as it should have been; replaces all fields the citizen gave.
  record Corrected(Ticket ticket) implements Amendment {}

  /// Not done after all, says the citizen of a ticket that was closed as done.
  record Reopened() implements Amendment {}

  /// What the citizen thinks of what was done.
  record Rated(Rating rating) implements Amendment {}

  /// Taken back.
  record Withdrawn() implements Amendment {}
}
