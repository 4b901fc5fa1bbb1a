package kanal.nlp.labelled;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitTest {
  private static final LocalDateTime BEGIN = LocalDateTime.of(2026, 1, 1, 0, 0);

  @Test
  void keepsTheNewestFifthAside() {
    var rows = IntStream.range(0, 10).mapToObj(i -> row("n" + i, dated(i * 7 % 10))).toList();
    var split = Split.of(rows);
    assertThat(split.older()).hasSize(8);
    // 7 * 4 % 10 = 8, 7 * 7 % 10 = 9
    assertThat(split.newest()).extracting(Labelled::text).containsExactly("n4", "n7");
  }

  @Test
  void goesByTheRowsWithoutDates() {
    var rows = IntStream.range(0, 10).mapToObj(i -> row("n" + i, Optional.empty())).toList();
    assertThat(Split.of(rows).newest()).extracting(Labelled::text).containsExactly("n8", "n9");
  }

  @Test
  void takesARowWithoutADateForOld() {
    var rows =
        List.of(
            row("a", dated(1)),
            row("b", dated(2)),
            row("c", dated(3)),
            row("d", dated(4)),
            row("e", Optional.empty()));
    var split = Split.of(rows);
    assertThat(split.older().getFirst().text()).isEqualTo("e");
    assertThat(split.newest()).extracting(Labelled::text).containsExactly("d");
  }

  private static Optional<LocalDateTime> dated(int day) {
    return Optional.of(BEGIN.plusDays(day));
  }

  private static Labelled row(String text, Optional<LocalDateTime> date) {
    return new Labelled(text, "sosial", Set.of(), date);
  }
}
