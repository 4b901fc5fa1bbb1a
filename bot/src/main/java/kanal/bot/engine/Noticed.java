package kanal.bot.engine;

import kanal.bot.message.ConversationKey;

/// What is noticed about citizens while tasks are carried out.
interface Noticed {

  /// They cannot be reached any more.
  void left(ConversationKey key);

  /// A file of theirs is not taken.
  ///
  /// @param task that was to bring it home
  void fileRefused(Task task);
}
