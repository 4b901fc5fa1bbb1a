package kanal.desk.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+62",
        "-2",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        " =1",
        "\u00a0=1",
        "\u200b=1",
        "\uFEFF@x",
        "\u0000=1",
        "＝1+1",
        "＋1",
        "－1",
        "＠x"
      })
  void whatASpreadsheetWouldRunIsOnlyText(String words) {
    assertThat(Cells.text(words)).isEqualTo("'" + words);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "jalan rusak", "a=b", "1-2", "😭 =1", "'x"})
  void otherWordsStayAsTheyAre(String words) {
    assertThat(Cells.text(words)).isEqualTo(words);
  }
}
