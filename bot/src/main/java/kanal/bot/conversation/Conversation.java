package kanal.bot.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.message.ConversationKey;
import kanal.bot.message.Language;

/// Everything remembered about one citizen on one channel.
///
/// @param version grows by one with every turn; 0 before the first
/// @param languageChosen whether the citizen picked the language themselves
/// @param draft the complaint in the making, or the last one filed while it can be undone
/// @param reports filed ones, newest first
/// @param replyTo the citizen's last message
/// @param reachable false once the citizen has left
public record Conversation(
    ConversationKey key,
    long version,
    Language language,
    boolean languageChosen,
    Phase phase,
    Optional<Draft> draft,
    List<Report> reports,
    Optional<ReplyTo> replyTo,
    boolean introduced,
    boolean reachable) {
  /// Older reports are known to the routing core; the conversation keeps the last few.
  private static final int REPORTS_KEPT = 10;

  public Conversation {
    reports = List.copyOf(reports);
  }

  public static Conversation with(ConversationKey key) {
    return new Conversation(
        key,
        0,
        Language.INDONESIAN,
        false,
        new Phase.Idle(),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        false,
        true);
  }

  public Conversation nextVersion() {
    return new Conversation(
        key,
        version + 1,
        language,
        languageChosen,
        phase,
        draft,
        reports,
        replyTo,
        introduced,
        reachable);
  }

  public Conversation in(Phase newPhase) {
    return new Conversation(
        key,
        version,
        language,
        languageChosen,
        newPhase,
        draft,
        reports,
        replyTo,
        introduced,
        reachable);
  }

  public Conversation with(Draft newDraft) {
    return new Conversation(
        key,
        version,
        language,
        languageChosen,
        phase,
        Optional.of(newDraft),
        reports,
        replyTo,
        introduced,
        reachable);
  }

  public Conversation withoutDraft() {
    return new Conversation(
        key,
        version,
        language,
        languageChosen,
        phase,
        Optional.empty(),
        reports,
        replyTo,
        introduced,
        reachable);
  }

  public Conversation speaking(Language newLanguage, boolean chosen) {
    return new Conversation(
        key, version, newLanguage, chosen, phase, draft, reports, replyTo, introduced, reachable);
  }

  public Conversation answering(ReplyTo newReplyTo) {
    return new Conversation(
        key,
        version,
        language,
        languageChosen,
        phase,
        draft,
        reports,
        Optional.of(newReplyTo),
        introduced,
        reachable);
  }

  public Conversation afterIntroduction() {
    return new Conversation(
        key, version, language, languageChosen, phase, draft, reports, replyTo, true, reachable);
  }

  public Conversation reachable(boolean yes) {
    return new Conversation(
        key, version, language, languageChosen, phase, draft, reports, replyTo, introduced, yes);
  }

  /// With a new report in front, or a known one replaced in its place.
  public Conversation with(Report report) {
    var all = new ArrayList<>(reports);
    var known = all.stream().map(Report::number).toList().indexOf(report.number());
    if (known >= 0) {
      all.set(known, report);
    } else {
      all.addFirst(report);
    }
    var kept = all.subList(0, Math.min(all.size(), REPORTS_KEPT));
    return new Conversation(
        key, version, language, languageChosen, phase, draft, kept, replyTo, introduced, reachable);
  }

  public Optional<Report> report(TicketNumber number) {
    return reports.stream().filter(report -> report.number().equals(number)).findFirst();
  }

  /// The draft, while it is not filed yet.
  public Optional<Draft> openDraft() {
    return draft.filter(some -> some.filedAs().isEmpty());
  }

  @Override
  public String toString() {
    return "Conversation[" + key + " v" + version + " " + phase.getClass().getSimpleName() + "]";
  }
}
