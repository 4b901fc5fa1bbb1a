package kanal.desk.casework;

/// What became of an officer's verb.
public sealed interface Outcome {

  /// It is done, and the citizen will hear of it.
  record Done() implements Outcome {}

  /// Its words are missing.
  record WordsMissing() implements Outcome {}

  /// Its words are longer than a citizen should have to read.
  ///
  /// @param most characters allowed
  record TooLong(int most) implements Outcome {}

  /// Somebody decided something about the ticket since the officer saw it.
  record Stale() implements Outcome {}

  /// Not in the stage the ticket is in.
  record NotNow() implements Outcome {}

  /// The unit that was named does not exist, or takes no more tickets.
  record UnitMissing() implements Outcome {}

  /// The officer may read only.
  record ReadOnly() implements Outcome {}

  /// There is no such ticket, or none that the officer may see.
  record Unknown() implements Outcome {}
}
