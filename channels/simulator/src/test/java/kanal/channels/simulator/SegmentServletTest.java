package kanal.channels.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentServletTest {

  @ParameterizedTest
  @CsvSource({
    "a, 0, 160",
    "a, 1, 159",
    "a, 160, 0",
    "a, 161, 145",
    "a, 306, 0",
    "€, 1, 158",
    "é, 1, 159",
    "ê, 0, 160",
    "ê, 1, 69",
    "ê, 70, 0",
    "ê, 71, 63"
  })
  void saysHowMuchStillFits(String sign, int times, int left) {
    assertThat(SegmentServlet.left(sign.repeat(times))).isEqualTo(left);
  }
}
