package kanal.channels.sms;

import java.util.Locale;
import java.util.Set;

/// The words by which a citizen asks for no more messages.
public final class OptOut {
  // Twilio's default opt-out words; after one of them it refuses our messages with 21610
  private static final Set<String> WORDS =
      Set.of("STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT");

  private OptOut() {}

  /// Whether the text is one of these words and nothing else.
  public static boolean is(String text) {
    return WORDS.contains(text.strip().toUpperCase(Locale.ROOT));
  }
}
