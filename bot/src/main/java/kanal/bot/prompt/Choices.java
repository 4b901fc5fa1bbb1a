package kanal.bot.prompt;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kanal.bot.complaint.TicketNumber;

/// Matches an answer against what a prompt offered: exactly, so that "12" never is "1".
public final class Choices {
  private static final Pattern NUMBER =
      Pattern.compile("(?:no|nomor|nomer|number|pilih)? ?(\\p{Nd}{1,2})");

  /// The choices that are the same for every report.
  public static final List<Choice> NAMED =
      Stream.<Choice[]>of(Choice.OfDraft.values(), Choice.OfDone.values(), Choice.Other.values())
          .flatMap(Stream::of)
          .toList();

  private static final String ABOUT = "about:";
  private static final String FOR = "for:";

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
      if (phrasebook.said(choice).contains(said)) {
        return Optional.of(choice);
      }
    }
    return number(said, phrasebook)
        .filter(n -> n >= 1 && n <= offered.size())
        .map(n -> offered.get(n - 1));
  }

  /// Whether a text says no more than a number a choice could have, or nothing in words or digits.
  public static boolean onlyNumber(String text) {
    var said = Words.normal(text);
    return said.isEmpty() || NUMBER.matcher(said).matches();
  }

  /// The choice a pressed button carried.
  public static Optional<Choice> pressed(String key) {
    if (key.startsWith(ABOUT) && key.length() > ABOUT.length()) {
      return Optional.of(new Choice.About(key.substring(ABOUT.length())));
    }
    if (key.startsWith(FOR)) {
      return TicketNumber.in(key.substring(FOR.length())).map(Choice.For::new);
    }
    return NAMED.stream().filter(choice -> key(choice).equals(key)).findFirst();
  }

  /// What a choice's button carries.
  public static String key(Choice choice) {
    return switch (choice) {
      case Choice.OfDraft named -> lower(named);
      case Choice.OfDone named -> lower(named);
      case Choice.Other named -> lower(named);
      case Choice.About(var topic) -> ABOUT + topic;
      case Choice.For(var number) -> FOR + number.value();
    };
  }

  private static String lower(Enum<?> named) {
    return named.name().toLowerCase(Locale.ROOT);
  }

  private static Optional<Integer> number(String said, Phrasebook phrasebook) {
    var digits = NUMBER.matcher(said);
    return digits.matches()
        ? Optional.of(Integer.valueOf(digits.group(1)))
        : phrasebook.number(said);
  }
}
