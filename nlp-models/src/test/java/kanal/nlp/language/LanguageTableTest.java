package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.nlp.text.Message;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTableTest {
  private static final double NOTHING = 1e-9;

  private final LanguageDetectorME detector =
      new LanguageDetectorME(
          new LanguageDetectorModel(
              LanguageModelFile.packed().model(), Map.of(), LanguageFeaturesFactory.allowed()));
  private final LanguageTable table = LanguageTable.of(LanguageModelFile.packed().model());

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "language", "src/test/resources/kanal/nlp/language/sentences"})
  void givesTheProbabilitiesThatOpenNlpGives(String folder) throws IOException {
    var lines = lines(Path.of(folder));
    assertThat(lines).hasSizeGreaterThan(400);
    var all = new SoftAssertions();
    for (var line : lines) {
      var words = LanguageText.words(Message.of(line));
      if (!words.isEmpty()) {
        all.assertThat(probabilities(words))
            .as(line)
            .containsExactly(asked(words), offset(NOTHING));
      }
    }
    all.assertAll();
  }

  @Test
  void knowsWordsOfOneLetterAndWordsThatNoLanguageHas() {
    for (var words : List.of(List.of("a"), List.of("qxzqxz", "ß"), List.of("a", "a", "di"))) {
      assertThat(probabilities(words)).containsExactly(asked(words), offset(NOTHING));
    }
  }

  private double[] probabilities(List<String> words) {
    return table.probabilities(
        words.stream().map(word -> new LanguageWord(table.features(word), Set.of())).toList());
  }

  /// OpenNLP's own answer, in the table's order.
  private double[] asked(List<String> words) {
    var ranking = detector.predictLanguages(String.join(" ", words));
    return table.languages().stream()
        .mapToDouble(language ->
            Arrays.stream(ranking)
                .filter(one -> one.getLang().equals(language.code()))
                .mapToDouble(Language::getConfidence)
                .sum())
        .toArray();
  }

  private static List<String> lines(Path folder) throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
