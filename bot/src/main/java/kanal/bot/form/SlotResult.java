package kanal.bot.form;

/// What a slot made of a citizen's words.
public sealed interface SlotResult {

  /// The answers with the slot filled.
  record Filled(Answers answers) implements SlotResult {}

  /// The words are no answer.
  ///
  /// @param reason a key for the phrasebook, such as `too_short`
  record NoMatch(String reason) implements SlotResult {}
}
