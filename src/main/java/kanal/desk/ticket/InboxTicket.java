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
public record InboxTicket(
    TicketNumber number,
    String channel,
    String title,
    String description,
    String topic,
    boolean topicByOfficer,
    TopicGuess machineTopic,
    Optional<String> place,
    Set<Flag> flags,
    Stage stage,
    Optional<LocalDate> due,
    boolean citizenWrote,
    Instant filedAt) {
  public InboxTicket {
    flags = Set.copyOf(flags);
  }

  @Override
  public String toString() {
    return "InboxTicket[" + number + "]";
  }
}
