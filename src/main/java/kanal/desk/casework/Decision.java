package kanal.desk.casework;

import java.util.Optional;

/// What an officer chose to do with a ticket.
///
/// @param words as typed
/// @param unit code of the unit that takes the ticket with it; empty when it stays where it is
public record Decision(Verb verb, String words, Optional<String> unit) {
  /// One that leaves the ticket where it is.
  public static Decision of(Verb verb, String words) {
    return new Decision(verb, words, Optional.empty());
  }

  /// The words as the citizen reads them.
  String tidyWords() {
    return words.replace("\r\n", "\n").strip();
  }

  @Override
  public String toString() {
    return "Decision[" + verb + "]";
  }
}
