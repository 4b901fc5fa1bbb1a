package kanal.bot.prompt;

/// The answers a prompt may offer; the first of a prompt's choices is always its "yes, go on".
public sealed interface Choice {

  /// One that is the same for every report.
  enum Fixed implements Choice {
    SEND,
    CONTINUE,
    CHANGE,
    CHANGE_WHAT,
    CHANGE_WHERE,
    CHANGE_WHEN,
    CHANGE_TOPIC,
    HIDE_NAME,
    SHOW_NAME,
    KEEP_SECRET,
    MAKE_PUBLIC,
    DISCARD
  }

  /// That this is what the report is about.
  ///
  /// @param topic its code
  record About(String topic) implements Choice {}
}
