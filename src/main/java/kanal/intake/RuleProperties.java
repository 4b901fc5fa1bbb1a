package kanal.intake;

import java.time.Duration;
import java.util.Map;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Rules;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What an agency decides about its conversations.
///
/// @param undo how long a filed report can be changed or taken back
/// @param draftLife how long an unfinished report is kept before it is filed as it is
/// @param reminderAfter when an unfinished report is recalled, on channels that cost nothing
/// @param dataWishes how soon a wish about one's own data is carried out (UU 27/2022: 3 x 24 hours)
/// @param verifyDays working days until an officer looks at a report (Permen PANRB 62/2018: 3)
@ConfigurationProperties("kanal.rules")
public record RuleProperties(
    @DefaultValue("15m") Duration undo,
    @DefaultValue("72h") Duration draftLife,
    @DefaultValue("24h") Duration reminderAfter,
    @DefaultValue("3") int verifyDays,
    @DefaultValue("72h") Duration dataWishes) {
  Rules rules(WorkingCalendar calendar, Map<String, String> regions) {
    return new Rules(calendar, undo, draftLife, reminderAfter, verifyDays, dataWishes, regions);
  }
}
