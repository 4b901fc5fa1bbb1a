package kanal.desk.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class VerbatimTest {
  @Test
  void leavesOrdinaryWordsReadable() {
    assertThat(Verbatim.toColumn("Jalan rusak 😭 ꦗꦭꦤ꧀")).isEqualTo("Jalan rusak 😭 ꦗꦭꦤ꧀");
  }

  @Test
  void columnHoldsNeitherNulNorHalvesOfPairs() {
    var column = Verbatim.toColumn("a\u0000b\uD83Dc\uDE2D");
    assertThat(column).doesNotContain("\u0000");
    assertThat(new String(column.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
        .isEqualTo(column);
  }

  @Test
  void anyWordsComeBack() {
    var random = new Random(7);
    var signs = new char[] {'a', 0, '\uE000', '\uD83D', '\uDE2D', '0', 'e', '\u202E', '\n'};
    for (int round = 0; round < 20_000; round++) {
      var words = new StringBuilder();
      for (int length = random.nextInt(12); length > 0; length--) {
        words.append(signs[random.nextInt(signs.length)]);
      }
      assertThat(Verbatim.fromColumn(Verbatim.toColumn(words.toString())))
          .isEqualTo(words.toString());
    }
  }
}
