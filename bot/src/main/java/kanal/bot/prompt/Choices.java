package kanal.bot.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Matches an answer against what a prompt offered: exactly, so that "12" never is "1".
public final class Choices {
  private static final Pattern NUMBER =
      Pattern.compile("(?:no|nomor|nomer|number|pilih)? ?(\\d{1,2})");
  private static final String ABOUT = "about:";

  private Choices() {}

  /// The choice a text names by its number or its label; "1" and the words for yes name the first.
  public static Optional<Choice> in(String text, List<Choice> offered, Phrasebook phrasebook) {
    var named = named(text, offered, phrasebook);
    if (named.isPresent() || offered.isEmpty()) {
      return named;
    }
    return phrasebook.commandWords(Command.YES).contains(Words.normal(text))
        ? Optional.of(offered.getFirst())
        : Optional.empty();
  }

  /// The choice a text names by its number or its label: where a mere "ok" may mean thanks.
  public static Optional<Choice> named(String text, List<Choice> offered, Phrasebook phrasebook) {
    var said = Words.normal(text);
    for (var choice : offered) {
      if (phrasebook.labels(choice).stream().anyMatch(label -> Words.normal(label).equals(said))) {
        return Optional.of(choice);
      }
    }
    return number(said, phrasebook)
        .filter(n -> n >= 1 && n <= offered.size())
        .map(n -> offered.get(n - 1));
  }

  /// The choice a pressed button carried.
  public static Optional<Choice> pressed(String key) {
    if (key.startsWith(ABOUT) && key.length() > ABOUT.length()) {
      return Optional.of(new Choice.About(key.substring(ABOUT.length())));
    }
    for (var choice : Choice.Fixed.values()) {
      if (key(choice).equals(key)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  /// What a choice's button carries.
  public static String key(Choice choice) {
    return switch (choice) {
      case Choice.Fixed fixed -> fixed.name().toLowerCase(Locale.ROOT);
      case Choice.About(var topic) -> ABOUT + topic;
    };
  }

  private static Optional<Integer> number(String said, Phrasebook phrasebook) {
    var digits = NUMBER.matcher(said);
    return digits.matches()
        ? Optional.of(Integer.valueOf(digits.group(1)))
        : phrasebook.number(said);
  }
}
