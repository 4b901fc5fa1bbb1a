package kanal.bot.engine;

/// What became of a turn.
public enum Commit {
  /// All of it is durable.
  DONE,
  /// Its cause was committed before; nothing changed.
  DUPLICATE,
  /// Another turn came first; nothing changed: read again and step again.
  CONFLICT
}
