package kanal.desk.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.message.Attachment;

/// A ticket as officers work on it.
///
/// @param topic the one it stands under now
/// @param topicBy the officer who chose it, when one did
/// @param machineTopic the one it was filed under
/// @param ranking the classifier's first few
/// @param reporter the address they wrote from; empty for anonymous tickets
/// @param unit code of the unit that owns it
/// @param due the day by which an officer must act; empty while none has to
/// @param citizenWrote whether the citizen wrote since an officer last acted
/// @param version counts what officers and the citizen decided; a verb names the one it was chosen
///   on
public record DeskTicket(
    TicketNumber number,
    String channel,
    Kind kind,
    String title,
    String description,
    String topic,
    Optional<String> topicBy,
    TopicGuess machineTopic,
    List<TopicGuess> ranking,
    List<String> because,
    Optional<Place> place,
    Optional<IncidentDate> date,
    List<Attachment> attachments,
    Set<Flag> flags,
    List<DeskLine> story,
    Optional<String> reporter,
    Stage stage,
    String unit,
    Optional<LocalDate> due,
    boolean citizenWrote,
    Instant filedAt,
    long version) {
  public DeskTicket {
    ranking = List.copyOf(ranking);
    because = List.copyOf(because);
    attachments = List.copyOf(attachments);
    flags = Set.copyOf(flags);
    story = List.copyOf(story);
  }

  /// The attachment of this id.
  public Optional<Attachment> attachment(String id) {
    return attachments.stream().filter(it -> it.id().equals(id)).findFirst();
  }

  @Override
  public String toString() {
    return "DeskTicket[" + number + "]";
  }
}
