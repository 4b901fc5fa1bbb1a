package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kanal.bot.message.Language;
import kanal.nlp.text.Message;
import kanal.nlp.train.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageFinderTest {
  private static final Path TESTS = Path.of("src/test/resources/kanal/nlp/language");
  private static final LanguageFinder FINDER = LanguageModelFile.shipped();

  /// A little less than measured: 0.974, 1.000, 0.972, 0.944, 0.958, 0.972.
  @ParameterizedTest
  @CsvSource({"id,0.95", "en,0.98", "jv,0.95", "su,0.92", "ban,0.93", "min,0.95"})
  void tellsTheLanguageOfSentencesItHasNotSeen(String code, double least) throws IOException {
    var sentences = Sentences.of(TESTS.resolve("sentences"));
    var answers = new LanguageEvaluation(FINDER).confusion(sentences).getOrDefault(code, Map.of());
    assertThat(LanguageEvaluation.right(answers, code))
        .as("%s: %s", code, answers)
        .isGreaterThan(least);
  }

  @ParameterizedTest
  @ValueSource(strings = {"sentences", "mixed"})
  void leavesNoIndonesianSentenceToAnotherLanguage(String folder) throws IOException {
    var switched =
        indonesian(folder).stream()
            .filter(text ->
                FINDER.find(Message.of(text)).filter(LanguageFinderTest::foreign).isPresent());
    assertThat(switched).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "12345 67890",
        "jalan rusak",
        "street light broken",
        "PJU mati",
        "ok thanks",
        "inggih leres",
        "nggih pak, siap",
        "muhun, hatur nuhun",
        "iyo bana pak",
        "matur suksma",
        "punten kang",
        "Привет как дела у вас",
        "我们的街道没有路灯"
      })
  void isSilentWhenUnsure(String text) {
    assertThat(FINDER.find(Message.of(text))).isEmpty();
  }

  @Test
  void doesNotMindCapitalsAndAccents() {
    assertThat(FINDER.find(Message.of("DALANE RUSAK KABEH, WIS SUWE ORA TAU DIDANDANI")))
        .contains(Language.JAVANESE);
    assertThat(FINDER.find(Message.of("naha teu acan aya nu sumping ogé ka dieu, Pa?")))
        .isEqualTo(FINDER.find(Message.of("naha teu acan aya nu sumping oge ka dieu, Pa?")))
        .contains(Language.SUNDANESE);
  }

  @Test
  void answersManyThreadsAlike() throws IOException {
    var sentences =
        Sentences.of(TESTS.resolve("sentences")).stream().map(LanguageExample::text).toList();
    var one = sentences.stream().map(text -> FINDER.find(Message.of(text))).toList();
    var many = sentences.parallelStream().map(text -> FINDER.find(Message.of(text))).toList();
    assertThat(many).isEqualTo(one);
  }

  private static List<String> indonesian(String folder) throws IOException {
    return Sentences.of(TESTS.resolve(folder)).stream()
        .filter(sentence -> sentence.code().equals(Language.INDONESIAN.code()))
        .map(LanguageExample::text)
        .toList();
  }

  private static boolean foreign(Language language) {
    return !language.equals(Language.INDONESIAN);
  }
}
