package kanal.desk.open311;

import java.util.Locale;
import java.util.Optional;
import kanal.bot.complaint.Stage;
import kanal.desk.casework.Verb;

/// mySociety's finer statuses of updates, and what they are here.
final class Statuses {
  private Statuses() {}

  /// What an update says that came with this stage.
  ///
  /// @param before the stage that the ticket had come to by then
  static String of(Optional<Stage> stage, Optional<Stage> before) {
    return stage
        .map(Statuses::of)
        .orElseGet(() -> before.map(Stage::closed).orElse(false) ? "CLOSED" : "OPEN");
  }

  private static String of(Stage stage) {
    return switch (stage) {
      case RECEIVED -> "OPEN";
      case VERIFIED -> "IN_PROGRESS";
      case WAITING -> "INFORMATION_NEEDED";
      case HANDED_OVER -> "NOT_COUNCILS_RESPONSIBILITY";
      case DONE -> "FIXED";
      case ARCHIVED -> "NO_FURTHER_ACTION";
      case WITHDRAWN -> "CLOSED";
    };
  }

  /// What a local system did, as an officer's verb.
  ///
  /// @throws Problem for a status that is none
  static Verb verb(String status) {
    return switch (normal(status)) {
      case "", "OPEN" -> Verb.REPLY;
      case "IN_PROGRESS", "INVESTIGATING", "ACTION_SCHEDULED", "PLANNED", "CONFIRMED" ->
          Verb.VERIFY;
      case "INFORMATION_NEEDED" -> Verb.POSTPONE;
      case "NOT_COUNCILS_RESPONSIBILITY", "INTERNAL_REFERRAL" -> Verb.HAND_OVER;
      case "FIXED", "CLOSED" -> Verb.FINISH;
      case "NO_FURTHER_ACTION", "UNABLE_TO_FIX", "DUPLICATE" -> Verb.ARCHIVE;
      default -> throw Problem.bad("status is not one of those the updates show");
    };
  }

  /// Whether a status says that nothing more is expected.
  static boolean closes(String status) {
    return switch (verb(status)) {
      case FINISH, ARCHIVE -> true;
      case VERIFY, POSTPONE, HAND_OVER, REPLY -> false;
    };
  }

  private static String normal(String status) {
    return status.strip().toUpperCase(Locale.ROOT).replaceAll("[\\s-]+", "_");
  }
}
