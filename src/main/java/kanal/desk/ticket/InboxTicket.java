package kanal.desk.ticket;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;

/// What the inbox shows of a ticket.
///
/// @param version that a verb on it must name
/// @param unit code of the unit that owns it
public record InboxTicket(
    TicketNumber number,
    long version,
    String channel,
    String title,
    String description,
    String topic,
    boolean topicByOfficer,
    TopicGuess machineTopic,
    Optional<String> place,
    Set<Flag> flags,
    Stage stage,
    String unit,
    Optional<LocalDate> due,
    boolean citizenWrote,
    Instant filedAt) {
  public InboxTicket {
    flags = Set.copyOf(flags);
  }

  InboxTicket with(Set<Flag> itsFlags) {
    return new InboxTicket(
        number,
        version,
        channel,
        title,
        description,
        topic,
        topicByOfficer,
        machineTopic,
        place,
        itsFlags,
        stage,
        unit,
        due,
        citizenWrote,
        filedAt);
  }

  @Override
  public String toString() {
    return "InboxTicket[" + number + "]";
  }
}
