package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.message.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/// The words of all languages are understood at once, so no language may take a word away from
/// another.
class LanguagesTest {
  private static final List<Language> LANGUAGES = Phrasebook.LANGUAGES;
  private static final Phrasebook PHRASEBOOK =
      new Phrasebook(
          new Topics(List.of(new Topic("lainnya", "Lainnya", "Lainnya", "Other"))), "A", "112");
  private static final int LONGEST_SENTENCE = 15;
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.?!:;])\\s|\n");
  private static final Pattern HOLE = Pattern.compile("\\{([a-z_]+)");

  private static List<String> list(Language language, String key) {
    return Phrases.shipped(language).list(key);
  }

  private static Stream<String> everywhere(String key) {
    return LANGUAGES.stream().flatMap(language -> list(language, key).stream());
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyCommandWordIsThatCommandWhateverTheOtherLanguagesSay(Language language) {
    for (var command : Command.values()) {
      for (var word : list(language, "command." + command.key())) {
        assertThat(Command.in(word, PHRASEBOOK)).as(word).contains(command);
      }
    }
  }

  @Test
  void noWordIsTwoCommands() {
    var meanings = new HashMap<String, Command>();
    for (var command : Command.values()) {
      everywhere("command." + command.key())
          .forEach(word ->
              assertThat(Optional.ofNullable(meanings.put(word, command)).orElse(command))
                  .as(word)
                  .isEqualTo(command));
    }
  }

  @Test
  void aWordForALanguageIsNeitherACommandNorAnotherLanguage() {
    assertThat(everywhere("command.language").toList()).doesNotHaveDuplicates();
    assertThat(everywhere("command.language"))
        .allSatisfy(word -> assertThat(Command.in(word, PHRASEBOOK)).isEmpty());
  }

  @Test
  void aGreetingIsNoCommandAndNoLanguage() {
    for (var word : PHRASEBOOK.talk(SmallTalk.Kind.GREETING)) {
      assertThat(Command.in(word, PHRASEBOOK)).as(word).isEmpty();
      assertThat(everywhere("command.language")).doesNotContain(word);
    }
  }

  @Test
  void noLabelIsTwoChoices() {
    var labels =
        Choices.NAMED.stream()
            .flatMap(choice -> PHRASEBOOK.labels(choice).stream().map(Words::normal).distinct());
    assertThat(labels.toList()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({
    "SEND,YES",
    "CONTINUE,YES",
    "CHANGE,CHANGE",
    "DISCARD,CANCEL",
    "HIDE_NAME,ANONYMOUS",
    "KEEP_SECRET,SECRET"
  })
  void aLabelThatIsACommandMeansTheSame(Choice.OfDraft choice, Command command) {
    for (var label : PHRASEBOOK.labels(choice)) {
      assertThat(Command.in(label, PHRASEBOOK).orElse(command)).as(label).isEqualTo(command);
    }
  }

  @Test
  void whoAsksForAPersonByLabelOrByCommandGetsOne() {
    for (var label : PHRASEBOOK.labels(Choice.Other.HUMAN)) {
      assertThat(Command.in(label, PHRASEBOOK).orElse(Command.HUMAN)).isEqualTo(Command.HUMAN);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void theOtherLabelsAreNoCommands(Language language) {
    var own =
        List.<Choice>of(
            Choice.OfDraft.SEND,
            Choice.OfDraft.CONTINUE,
            Choice.OfDraft.CHANGE,
            Choice.OfDraft.DISCARD,
            Choice.OfDraft.HIDE_NAME,
            Choice.OfDraft.KEEP_SECRET,
            Choice.Other.HUMAN);
    for (var choice : Choices.NAMED) {
      var label = PHRASEBOOK.label(choice, language);
      if (!own.contains(choice)) {
        assertThat(Command.in(label, PHRASEBOOK)).as(label).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void wordsAreWrittenAsTheyAreCompared(Language language) {
    var phrases = Phrases.shipped(language);
    phrases.keys().stream()
        .filter(
            key -> key.startsWith("command.") || key.startsWith("talk.") || key.equals("numbers"))
        .flatMap(key -> phrases.list(key).stream())
        .forEach(word -> assertThat(Words.normal(word)).isEqualTo(word).isNotEmpty());
  }

  @Test
  void noWordIsTwoNumbers() {
    var meanings = new HashMap<String, Integer>();
    for (var language : LANGUAGES) {
      var numbers = list(language, "numbers");
      IntStream.range(0, numbers.size())
          .forEach(i -> {
            for (var word : Words.of(numbers.get(i))) {
              assertThat(Optional.ofNullable(meanings.put(word, i)).orElse(i)).isEqualTo(i);
              assertThat(PHRASEBOOK.number(word)).as(word).contains(i + 1);
            }
          });
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everyPhraseHasTheSamePlaceholders(Language language) {
    var indonesian = Phrases.shipped(Language.INDONESIAN);
    var phrases = Phrases.shipped(language);
    for (var key : indonesian.keys()) {
      assertThat(holes(phrases, key)).as(key).isEqualTo(holes(indonesian, key));
    }
  }

  private static List<String> holes(Phrases phrases, String key) {
    return HOLE.matcher(phrases.get(key, false))
        .results()
        .map(hole -> hole.group(1))
        .sorted()
        .toList();
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void sentencesAreShort(Language language) {
    var phrases = Phrases.shipped(language);
    var sentences = new ArrayList<String>();
    for (var key : phrases.keys()) {
      if (!key.startsWith("command.") && !key.startsWith("talk.")) {
        sentences.addAll(List.of(SENTENCE_END.split(phrases.get(key, false))));
      }
    }
    assertThat(sentences)
        .allSatisfy(one ->
            assertThat(one.split("\\s+").length).as(one).isLessThanOrEqualTo(LONGEST_SENTENCE));
  }

  @ParameterizedTest
  @CsvSource({
    "id,Rabu 25 November,25 Nov",
    "en,Wednesday 25 November,25 Nov",
    "jv,Rebo 25 November,25 Nov",
    "su,Rebo 25 Nopémber,25 Nop",
    "ban,Rabu 25 November,25 Nov",
    "min,Rabaa 25 November,25 Nov"
  })
  void datesAreInItsWords(String code, String whole, String brief) {
    var dates = new Dates(Phrases.shipped(new Language(code)));
    var wednesday = LocalDate.of(2026, 11, 25);
    assertThat(dates.whole(wednesday)).isEqualTo(whole);
    assertThat(dates.brief(wednesday)).isEqualTo(brief);
  }
}
