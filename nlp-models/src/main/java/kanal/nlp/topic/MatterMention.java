package kanal.nlp.topic;

/// One of several matters of a message.
///
/// @param topic its code
/// @param start its first character
/// @param end the first character after it
public record MatterMention(String topic, int start, int end) {}
