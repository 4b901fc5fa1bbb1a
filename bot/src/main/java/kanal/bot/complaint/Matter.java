package kanal.bot.complaint;

/// One of several matters in one message.
///
/// @param topic its code
/// @param words the citizen's own
public record Matter(String topic, String words) {
  @Override
  public String toString() {
    return "Matter[" + topic + "]";
  }
}
