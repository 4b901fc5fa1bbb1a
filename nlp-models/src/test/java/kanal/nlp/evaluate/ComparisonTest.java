package kanal.nlp.evaluate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void tellsHowLikelyADifferenceIsByChance() {
    // as of coins: 2 * P(at most 1 of 10) = 2 * 11 / 1024
    assertThat(new Comparison(50, 9, 1, 40).chance()).isCloseTo(0.021484, within(1e-6));
    assertThat(new Comparison(50, 1, 9, 40).chance()).isCloseTo(0.021484, within(1e-6));
    assertThat(new Comparison(50, 5, 5, 40).chance()).isEqualTo(1);
    assertThat(new Comparison(50, 0, 0, 40).chance()).isEqualTo(1);
    assertThat(new Comparison(0, 900, 1_000, 0).chance()).isCloseTo(0.0231, within(1e-3));
  }
}
