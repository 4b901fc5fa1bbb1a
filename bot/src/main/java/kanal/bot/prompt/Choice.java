package kanal.bot.prompt;

import kanal.bot.complaint.TicketNumber;

/// The answers a prompt may offer; the first of a prompt's choices is always its "yes, go on".
public sealed interface Choice {

  /// What to do with the complaint in the making.
  enum OfDraft implements Choice {
    SEND,
    CONTINUE,
    CHANGE,
    CHANGE_WHAT,
    CHANGE_WHERE,
    CHANGE_WHEN,
    CHANGE_TOPIC,
    SPLIT,
    HIDE_NAME,
    SHOW_NAME,
    KEEP_SECRET,
    MAKE_PUBLIC,
    DISCARD
  }

  /// What to say of a report that officers closed as done.
  enum OfDone implements Choice {
    SOLVED,
    NOT_SOLVED,
    GOOD,
    FAIR,
    POOR
  }

  /// A way out.
  enum Other implements Choice {
    /// To a person.
    HUMAN,
    /// What was sent is a new report.
    NEW_REPORT
  }

  /// That this is what the report is about.
  ///
  /// @param topic its code
  record About(String topic) implements Choice {}

  /// That what was sent belongs to this report.
  record For(TicketNumber number) implements Choice {}
}
