package kanal.bot.conversation;

/// The alarms a conversation may set.
public enum Timer {
  DRAFT_REMINDER,
  DRAFT_EXPIRY
}
