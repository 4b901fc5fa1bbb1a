package kanal.bot.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SmsTextTest {
  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "160, 1", "161, 2", "306, 2", "307, 3", "459, 3", "460, 4"})
  void countsTheCheapAlphabetIn160And153(int length, int segments) {
    assertThat(SmsText.segments("a".repeat(length))).isEqualTo(segments);
  }

  @ParameterizedTest
  @CsvSource({"70, 1", "71, 2", "134, 2", "135, 3"})
  void countsOtherScriptsIn70And67(int length, int segments) {
    assertThat(SmsText.segments("\u3042".repeat(length))).isEqualTo(segments);
  }

  @Test
  void countsAnExtensionCharacterTwice() {
    assertThat(SmsText.segments("a".repeat(158) + "{")).isEqualTo(1);
    assertThat(SmsText.segments("a".repeat(159) + "{")).isEqualTo(2);
    assertThat(SmsText.segments("\u20ac".repeat(80))).isEqualTo(1);
    assertThat(SmsText.segments("\u20ac".repeat(81))).isEqualTo(2);
  }

  @Test
  void makesThreeSegmentsOfOneForAnEmoji() {
    var text = "a".repeat(138);
    assertThat(SmsText.segments(text)).isEqualTo(1);
    assertThat(SmsText.segments(text + "\ud83d\ude4f")).isEqualTo(3);
    assertThat(SmsText.segments("\ud83d\ude4f".repeat(35))).isEqualTo(1);
    assertThat(SmsText.segments("\ud83d\ude4f".repeat(36))).isEqualTo(2);
  }

  /// A sign of two units that would begin at the end of a segment begins the next one.
  @Test
  void neverCutsASignInTwo() {
    assertThat(SmsText.segments("a".repeat(152) + "\u20ac" + "a".repeat(152))).isEqualTo(3);
    assertThat(SmsText.segments("\u3042".repeat(66) + "\ud83d\ude4f" + "\u3042".repeat(66)))
        .isEqualTo(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jl. Raya No. 5 @ RT/RW 02/03?",
        "\u00e0\u00e9\u00f1\u00dc \u0394\u03a9",
        "{[~]}^|\\\u20ac"
      })
  void knowsTheCheapAlphabet(String text) {
    assertThat(SmsText.isGsm7(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u2019",
        "\u201c",
        "\u2026",
        "\u2013",
        "\u00e7",
        "`",
        "\t",
        "\ud83d\udea7",
        "\ua98f"
      })
  void knowsWhatIsOutsideIt(String text) {
    assertThat(SmsText.isGsm7(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '#',
      value = {
        "\u2018a\u2019, 'a'",
        "\u201ca\u201d, \"a\"",
        "1\u20132, 1-2",
        "ya\u2026, ya...",
        "Jum\u00e2t, Jumat",
        "halo \ud83d\ude4f!, halo !"
      })
  void bringsATextIntoTheCheapAlphabet(String text, String plain) {
    assertThat(SmsText.toGsm7(text)).isEqualTo(plain.strip());
    assertThat(SmsText.isGsm7(SmsText.toGsm7(text))).isTrue();
  }
}
