package kanal.bot.complaint;

/// What an officer should notice about a ticket before reading it.
public enum Flag {
  /// Something required is missing.
  INCOMPLETE,
  /// The place is the citizen's words only and may be wrong.
  PLACE_TO_CHECK,
  /// The reporter's identity stays in the intake.
  ANONYMOUS,
  /// The text is not public.
  SECRET,
  /// Somebody may be in danger.
  DANGER,
  /// Graft, violence or health: secret unless the citizen says otherwise.
  SENSITIVE,
  /// The words hold a number of a person, of a family card or of a telephone.
  PERSONAL_DATA,
  /// The citizen asked for a person.
  HELP_WANTED,
  /// The words may report nothing at all.
  MAYBE_NO_REPORT,
  /// The words tell of two matters or more.
  SEVERAL_MATTERS,
  /// The citizen chose the topic.
  TOPIC_CHOSEN,
  /// No report: the citizen wants to see what is kept of them.
  DATA_WANTED,
  /// No report: the citizen wants what is kept of them erased.
  ERASURE_WANTED
}
