package kanal.bot.form;

/// One message of the story; an edit of the message finds it by its reference.
///
/// @param reference the channel's name for the message
public record Part(String reference, String text) {
  @Override
  public String toString() {
    return "Part[" + text.length() + " characters]";
  }
}
