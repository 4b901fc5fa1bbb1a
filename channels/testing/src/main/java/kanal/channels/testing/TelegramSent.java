package kanal.channels.testing;

import com.fasterxml.jackson.databind.JsonNode;

/// A message of the bot as its chat shows it now.
///
/// @param edits how often it was changed since it was sent
public record TelegramSent(
    long chat, long messageId, String text, JsonNode replyMarkup, int edits) {}
