package kanal.desk.ticket;

/// A pile of tickets that wait for the same thing.
public enum Tray {
  /// New, and something about them is not certain.
  TO_CHECK,
  /// New, and nothing about them is in doubt.
  READY,
  /// The citizen was asked.
  WAITING,
  /// Due on the next working day, today, or already late.
  DUE_SOON,
  /// They may tell what another ticket tells.
  SIMILAR,
  /// All there are.
  ALL
}
