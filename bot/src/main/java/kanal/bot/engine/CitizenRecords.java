package kanal.bot.engine;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.Address;
import kanal.bot.message.ConversationKey;

/// What the intake keeps of a citizen, for whoever carries out what the law grants citizens: to see
/// it, to have it erased, to have it kept and not used.
///
/// The routing core keeps its own; it is not reached from here. Every method throws `Unavailable`
/// when the store is away.
public interface CitizenRecords {

  /// The conversations of an address, one for each of our accounts it wrote to.
  List<ConversationKey> conversations(Address address);

  /// The conversation a ticket came from; empty for a number nobody here knows.
  Optional<ConversationKey> conversation(TicketNumber number);

  /// Everything that is kept of a conversation; empty when nothing is.
  Optional<CitizenRecord> find(ConversationKey key);

  /// Forgets a conversation and everything that belongs to it: its state, what waits to be said or
  /// filed, its alarms, what failed, what is in quarantine, its files, and whose its tickets are. A
  /// note stays. What the citizen writes from now on is a new conversation.
  ///
  /// Done twice, it is done once; interrupted, it is finished at the next start.
  ///
  /// @param by who orders it
  /// @param reason in an officer's words, without anything of the citizen's
  /// @return the files that were forgotten with it; empty when there was nothing
  Optional<List<String>> erase(ConversationKey key, String by, String reason, Instant at);

  /// Keeps a conversation and does nothing else with it: nothing is said to the citizen, no
  /// reminder rings and no draft expires; what waits goes on once this is lifted. What the citizen
  /// writes is still taken in, and a report they file meanwhile is filed: that is their own wish.
  ///
  /// @return whether there is such a conversation
  boolean restrict(ConversationKey key, boolean restricted);

  /// Notes of what was erased, the latest first. They hold nothing of the citizen's.
  List<Erased> erased();
}
