package kanal.bot.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.message.Attachment;
import kanal.bot.message.Language;

/// A complaint as the routing core gets it: already filled in and classified.
///
/// @param channel its name only: `telegram`, `sms`, `email`
/// @param description the citizen's own words, untouched
/// @param topic the one it is filed under; `lainnya` when the classifier abstains
/// @param ranking the first few topics of the classifier, most likely first
/// @param because the words that decided
/// @param verifyBy the day, in working days, by which an officer looks at it
/// @param reporter absent when the citizen chose to be anonymous
/// @param modelVersion of the topic model that classified it; absent when none did
public record Ticket(
    TicketNumber number,
    String channel,
    Kind kind,
    String title,
    String description,
    TopicGuess topic,
    List<TopicGuess> ranking,
    List<String> because,
    Optional<Place> place,
    Optional<IncidentDate> date,
    List<Attachment> attachments,
    Set<Flag> flags,
    Language language,
    List<Line> conversation,
    Instant filedAt,
    LocalDate verifyBy,
    Optional<Reporter> reporter,
    Optional<String> modelVersion) {
  public Ticket {
    ranking = List.copyOf(ranking);
    because = List.copyOf(because);
    attachments = List.copyOf(attachments);
    flags = Set.copyOf(flags);
    conversation = List.copyOf(conversation);
  }

  @Override
  public String toString() {
    return "Ticket[" + number + "]";
  }
}
