package kanal.bot.conversation;

import java.time.Duration;
import java.util.Map;
import kanal.bot.complaint.WorkingCalendar;

/// What an agency decides about its conversations.
///
/// @param undo how long a filed complaint can be changed or taken back
/// @param draftLife how long an unfinished complaint is kept before it is filed as it is
/// @param reminderAfter when an unfinished complaint is recalled, on channels that cost nothing
/// @param verifyDays working days until an officer looks at it (Permen PANRB 62/2018: 3)
/// @param dataWishes how soon a wish about one's own data is carried out (UU 27/2022: 3 x 24 hours)
/// @param regions what the routing words at the start of an SMS stand for: `TANGKAB` -> `Kabupaten
///   Tangerang`
public record Rules(
    WorkingCalendar calendar,
    Duration undo,
    Duration draftLife,
    Duration reminderAfter,
    int verifyDays,
    Duration dataWishes,
    Map<String, String> regions) {
  public Rules {
    regions = Map.copyOf(regions);
  }

  /// The usual ones.
  public static Rules usual(WorkingCalendar calendar) {
    return new Rules(
        calendar,
        Duration.ofMinutes(15),
        Duration.ofHours(72),
        Duration.ofHours(24),
        3,
        Duration.ofHours(72),
        Map.of());
  }
}
