package kanal.channels.simulator;

import java.util.List;
import java.util.Optional;

/// Where a conversation stands, in words for the page. Becomes JSON as it is.
///
/// @param phone the phone's name
/// @param phase what the conversation waits for
/// @param language of the answers
/// @param slots the form's fields, in order
record TurnView(
    String phone,
    long version,
    String phase,
    String language,
    List<Field> slots,
    List<String> flags,
    List<Filed> tickets) {
  TurnView {
    slots = List.copyOf(slots);
    flags = List.copyOf(flags);
    tickets = List.copyOf(tickets);
  }

  /// A field of the form; without a value while it is missing.
  record Field(String name, boolean required, Optional<String> value) {}

  /// A filed complaint.
  record Filed(String number, String title, String stage) {}

  @Override
  public String toString() {
    return "TurnView[" + phone + " v" + version + "]";
  }
}
