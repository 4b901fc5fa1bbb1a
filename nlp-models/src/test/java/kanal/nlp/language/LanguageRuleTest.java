package kanal.nlp.language;

import static org.assertj.core.api.Assertions.assertThat;

import kanal.bot.message.Language;
import org.junit.jupiter.api.Test;

class LanguageRuleTest {
  private static final double MARGIN = 2;
  private static final LanguageRule RULE = LanguageRule.shipped(MARGIN);

  @Test
  void believesAClearReading() {
    assertThat(RULE.sure(new LanguageReading(Language.JAVANESE, MARGIN, 4, 1, 1))).isTrue();
    assertThat(RULE.sure(new LanguageReading(Language.INDONESIAN, MARGIN, 4, 0, 0))).isTrue();
  }

  @Test
  void doubtsFewWordsAndSmallMargins() {
    assertThat(RULE.sure(new LanguageReading(Language.JAVANESE, MARGIN, 3, 3, 0))).isFalse();
    assertThat(RULE.sure(new LanguageReading(Language.JAVANESE, 1.99, 9, 3, 0))).isFalse();
  }

  @Test
  void leavesIndonesianOnlyForALanguageWhoseSmallWordsAreThere() {
    assertThat(RULE.sure(new LanguageReading(Language.ENGLISH, 9, 8, 0, 0))).isFalse();
    assertThat(RULE.sure(new LanguageReading(Language.ENGLISH, 9, 8, 2, 3))).isFalse();
  }
}
