package kanal.bot.prompt;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The words that work everywhere, in every step and language.
public enum Command {
  YES,
  HUMAN,
  CANCEL,
  CHANGE,
  STATUS,
  ANONYMOUS,
  SECRET,
  MY_DATA,
  ERASE_DATA,
  HELP;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The command a message is, when the whole message is nothing else.
  public static Optional<Command> in(String text, Phrasebook phrasebook) {
    var said = Words.normal(text);
    return Arrays.stream(values())
        .filter(command -> phrasebook.commandWords(command).contains(said))
        .findFirst();
  }
}
