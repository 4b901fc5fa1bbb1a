package kanal.bot.engine;

import kanal.bot.complaint.Understanding;
import kanal.bot.conversation.Conversation;

/// Watches turns after they are committed, for the simulator's page and for figures. Must be quick
/// and must not throw.
public interface TurnObserver {
  /// @param before the conversation as it was before the turn
  void turned(Conversation before, Turn turn, Understanding understanding);
}
