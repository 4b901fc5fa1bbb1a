package kanal.bot.engine;

import kanal.bot.complaint.Understanding;

/// Watches turns after they are committed, for the simulator's page and for metrics. Must be quick
/// and must not throw.
public interface TurnObserver {
  void turned(Turn turn, Understanding understanding);
}
