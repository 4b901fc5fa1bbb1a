package kanal.desk.similar;

/// What became of an officer's answer about two tickets.
public enum Answer {
  DONE,
  /// One of them changed since the officer saw it.
  STALE,
  /// One of them is closed, or they are together already.
  NOT_NOW,
  /// There is no such ticket, or none that the officer may see.
  UNKNOWN,
  /// The officer may read only.
  READ_ONLY
}
