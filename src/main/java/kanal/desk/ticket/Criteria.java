package kanal.desk.ticket;

import java.time.LocalDate;
import java.util.Optional;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Stage;

/// What an officer asks of tickets; nothing asked is all of them.
///
/// @param place words of the place or of its region, or the beginning of a region's code
/// @param dueUntil due on this day or before
/// @param citizenWrote only those whose citizen wrote since an officer last acted
/// @param search words that must all be in it; a word's beginning will do
public record Criteria(
    Optional<Stage> stage,
    Optional<String> topic,
    String place,
    Optional<String> channel,
    Optional<String> unit,
    Optional<LocalDate> dueUntil,
    Optional<Flag> flag,
    boolean citizenWrote,
    String search) {
  /// Nothing asked.
  public static final Criteria NONE =
      new Criteria(
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          "");

  @Override
  public String toString() {
    // A search can name a citizen.
    return "Criteria[***]";
  }
}
