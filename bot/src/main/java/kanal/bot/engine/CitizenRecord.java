package kanal.bot.engine;

import java.util.List;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.ConversationKey;

/// Everything that is kept of one conversation.
///
/// @param name of the conversation in notes and logs; tells nobody who the citizen is
/// @param turns how many turns it has had
/// @param restricted whether it is kept and not used
/// @param tickets numbers of the reports that came from it, as far as they are still known here
/// @param files ids of the citizen's files it names, for the `MediaStore`
/// @param json the conversation, what waits, what failed and what is in quarantine, as the store
///   writes them down: personal data
public record CitizenRecord(
    ConversationKey key,
    String name,
    long turns,
    boolean restricted,
    List<TicketNumber> tickets,
    List<String> files,
    String json) {
  public CitizenRecord {
    tickets = List.copyOf(tickets);
    files = List.copyOf(files);
  }

  // Its JSON is what the citizen wrote.
  @Override
  public String toString() {
    return "CitizenRecord[" + name + "]";
  }
}
