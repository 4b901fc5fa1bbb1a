package kanal.bot.prompt;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  private final Map<Command, Set<String>> commands = new EnumMap<>(Command.class);
  private final Map<SmallTalk.Kind, Set<String>> talk = new EnumMap<>(SmallTalk.Kind.class);
  private final Map<Hint, Set<String>> hints = new EnumMap<>(Hint.class);
  private final Map<Language, Set<String>> languages = new HashMap<>();
  private final Map<Choice, Set<String>> named = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /// Without PINs: there is no page to check a report on.
  ///
  /// @param agency what the service calls itself
  /// @param emergency number of the emergency service
  public Phrasebook(Topics topics, String agency, String emergency) {
    this(topics, agency, emergency, Optional.empty());
  }

  /// @param checking how citizens check their reports on a page, when there is one
  public Phrasebook(Topics topics, String agency, String emergency, Optional<Checking> checking) {
    for (var language : LANGUAGES) {
      wordings.put(
          language, new Wording(Phrases.shipped(language), topics, agency, emergency, checking));
    }
    for (var command : Command.values()) {
      commands.put(command, inAllLanguages("command." + command.key()));
    }
    for (var kind : SmallTalk.Kind.values()) {
      talk.put(kind, inAllLanguages("talk." + kind.key()));
    }
    for (var hint : Hint.values()) {
      hints.put(hint, inAllLanguages(hint.key()));
    }
    wordings.forEach((language, wording) ->
        languages.put(language, Set.copyOf(wording.list("command.language"))));
    for (var choice : Choices.NAMED) {
      named.put(choice, saidFor(choice));
    }
    wordings.values().forEach(wording -> count(wording.list("numbers")));
  }

  private Set<String> inAllLanguages(String key) {
    return wordings.values().stream()
        .flatMap(wording -> wording.list(key).stream())
        .collect(Collectors.toUnmodifiableSet());
  }

  private void count(List<String> words) {
    for (int i = 0; i < words.size(); i++) {
      int number = i + 1;
      Words.of(words.get(i)).forEach(word -> numbers.putIfAbsent(word, number));
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
    return commands.getOrDefault(command, Set.of());
  }

  /// The words that name one language, such as "english".
  public Set<String> wordsFor(Language language) {
    return languages.getOrDefault(answering(language), Set.of());
  }

  /// The words of a hint, in all languages.
  public Set<String> hints(Hint hint) {
    return hints.getOrDefault(hint, Set.of());
  }

  /// The words of a kind of small talk, in all languages.
  public Set<String> talk(SmallTalk.Kind kind) {
    return talk.getOrDefault(kind, Set.of());
  }

  /// The number a word stands for, from 1, in any language.
  public Optional<Integer> number(String word) {
    return Optional.ofNullable(numbers.get(word));
  }

  /// A choice's labels in all languages.
  public Set<String> labels(Choice choice) {
    return wordings.values().stream()
        .map(wording -> wording.label(choice))
        .collect(Collectors.toSet());
  }

  /// What somebody says who chooses by the label, in all languages, as `Words.normal` writes it.
  Set<String> said(Choice choice) {
    var known = named.get(choice);
    return known == null ? saidFor(choice) : known;
  }

  private Set<String> saidFor(Choice choice) {
    return labels(choice).stream().map(Words::normal).collect(Collectors.toUnmodifiableSet());
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
