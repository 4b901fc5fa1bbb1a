package kanal.bot.engine;

import java.time.Instant;

/// A note that a conversation was erased; nothing of the citizen's is in it.
///
/// @param name of the conversation, as `CitizenRecord` told it
/// @param key what tells this conversation's key from the one of a later conversation with the same
///   citizen; empty when it had none
/// @param at when
/// @param by who ordered it
/// @param reason why
public record Erased(String name, String key, Instant at, String by, String reason) {}
