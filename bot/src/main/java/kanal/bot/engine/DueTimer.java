package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.conversation.Timer;
import kanal.bot.message.ConversationKey;

/// An alarm that rings.
public record DueTimer(ConversationKey key, Timer timer, Instant due) {}
