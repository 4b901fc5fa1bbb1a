package kanal.bot.prompt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Map;
import org.junit.jupiter.api.Test;

class TemplateTest {
  @Test
  void fillsValuesUntouched() {
    assertThat(
            Template.of("No {number}: {title}").filled(Map.of("number", "7", "title", "$1 \\ {x}")))
        .isEqualTo("No 7: $1 \\ {x}");
  }

  @Test
  void cutsAtAWordNearTheLimit() {
    assertThat(Template.of("{title:20}").filled(Map.of("title", "jalan rusak parah sekali pak")))
        .isEqualTo("jalan rusak parah..")
        .hasSizeLessThanOrEqualTo(20);
  }

  @Test
  void neverCutsASignInTwo() {
    var cut = Template.cut("😀".repeat(20), 11);
    assertThat(cut.codePoints().filter(sign -> sign >= 0xD800 && sign <= 0xDFFF)).isEmpty();
  }

  @Test
  void aMissingValueIsABug() {
    assertThatIllegalStateException().isThrownBy(() -> Template.of("{title}").filled(Map.of()));
  }
}
