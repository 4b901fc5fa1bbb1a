package kanal.bot.engine;

import java.time.Instant;
import kanal.bot.conversation.Effect;
import kanal.bot.message.ConversationKey;

/// An effect on its way to being carried out.
///
/// @param id unique; the same over all tries
/// @param version of the conversation after the turn that wanted it
/// @param notBefore when to carry it out at the earliest
/// @param attempts how often it was tried
public record Task(
    String id, ConversationKey key, long version, Effect effect, Instant notBefore, int attempts) {}
