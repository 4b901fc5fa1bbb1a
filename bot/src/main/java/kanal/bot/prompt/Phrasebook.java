package kanal.bot.prompt;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kanal.bot.complaint.Topics;
import kanal.bot.message.Language;

/// Knows the words for every prompt, in every language.
public final class Phrasebook {
  /// The languages shipped; the first is the one spoken when nothing else is known.
  public static final List<Language> LANGUAGES =
      List.of(
          Language.INDONESIAN,
          Language.ENGLISH,
          Language.JAVANESE,
          Language.SUNDANESE,
          Language.BALINESE,
          Language.MINANGKABAU);

  private final Map<Language, Wording> wordings = new LinkedHashMap<>();

  private final Map<Hint, Set<String>> hints = new EnumMap<>(Hint.class);

  /// @param agency what the service calls itself
  /// @param emergency number of the emergency service
  public Phrasebook(Topics topics, String agency, String emergency) {
    for (var language : LANGUAGES) {
      wordings.put(language, new Wording(Phrases.shipped(language), topics, agency, emergency));
    }
    for (var hint : Hint.values()) {
      hints.put(
          hint,
          wordings.values().stream()
              .flatMap(wording -> wording.list(hint.key()).stream())
              .collect(Collectors.toSet()));
    }
  }

  /// What the bot says.
  ///
  /// @param terse whether every character counts
  public String words(Prompt prompt, Language language, boolean terse) {
    return wording(language).of(prompt, terse);
  }

  /// What a button says.
  public String label(Choice choice, Language language) {
    return wording(language).label(choice);
  }

  /// What the button says that shares the citizen's location.
  public String locationButton(Language language) {
    return wording(language).phrase("location_button");
  }

  /// The subject of a mail that starts a thread.
  public String subject(Prompt prompt, Language language) {
    return wording(language).subject(prompt);
  }

  /// The words a command is known by, in all languages.
  public Set<String> commandWords(Command command) {
    return wordings.values().stream()
        .flatMap(wording -> wording.list("command." + command.key()).stream())
        .collect(Collectors.toSet());
  }

  /// The words that name one language, such as "english".
  public Set<String> wordsFor(Language language) {
    return Set.copyOf(wording(language).list("command.language"));
  }

  /// The words of a hint, in all languages.
  public Set<String> hints(Hint hint) {
    return hints.getOrDefault(hint, Set.of());
  }

  /// The words of a kind of small talk, in all languages.
  public Set<String> talk(SmallTalk.Kind kind) {
    return wordings.values().stream()
        .flatMap(wording -> wording.list("talk." + kind.key()).stream())
        .collect(Collectors.toSet());
  }

  /// The number a word stands for, from 1, in any language.
  public Optional<Integer> number(String word) {
    return wordings.values().stream()
        .map(wording -> wording.list("numbers"))
        .flatMap(numbers ->
            IntStream.range(0, numbers.size())
                .filter(i -> Words.of(numbers.get(i)).contains(word))
                .mapToObj(i -> i + 1))
        .findFirst();
  }

  /// A choice's labels in all languages.
  public Set<String> labels(Choice choice) {
    return wordings.values().stream()
        .map(wording -> wording.label(choice))
        .collect(Collectors.toSet());
  }

  /// The language in which somebody is answered: their own when there are phrases for it, else
  /// Indonesian.
  public Language answering(Language theirs) {
    return wordings.containsKey(theirs) ? theirs : LANGUAGES.getFirst();
  }

  private Wording wording(Language language) {
    return Objects.requireNonNull(wordings.get(answering(language)));
  }
}
