package kanal.bot.prompt;

import java.util.Locale;
import java.util.Optional;

/// Tells a bare greeting or thanks from a message with a matter.
public final class SmallTalk {

  /// What small talk there is.
  public enum Kind {
    GREETING,
    THANKS;

    String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private SmallTalk() {}

  /// The kind of small talk a message is, when it is nothing else.
  public static Optional<Kind> in(String text, Phrasebook phrasebook) {
    var words = Words.of(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    for (var kind : Kind.values()) {
      if (phrasebook.talk(kind).containsAll(words)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
