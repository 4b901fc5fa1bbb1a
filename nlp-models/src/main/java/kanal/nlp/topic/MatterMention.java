package kanal.nlp.topic;

/// One of several matters of a message.
///
/// @param topic its code
/// @param text the citizen's own words
/// @param start its first character
/// @param end the first character after it
public record MatterMention(String topic, String text, int start, int end) {
  @Override
  public String toString() {
    return "MatterMention[" + topic + "]";
  }
}
