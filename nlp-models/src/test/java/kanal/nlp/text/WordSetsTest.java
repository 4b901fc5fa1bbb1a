package kanal.nlp.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class WordSetsTest {
  private final WordSets sets = new WordSets();
  private final WordSets.WordSet streets = sets.add(Set.of("jalan", "gang"));
  private final WordSets.WordSet areas = sets.add(Set.of("desa"));
  private final WordSets.WordSet both = sets.union(streets, areas);
  private final Message message = Message.of("Jln desa rusak");

  @Test
  void knowWordsByTheirNormalForm() {
    assertThat(streets.has(message.form(0))).isTrue();
    assertThat(areas.has(message.form(0))).isFalse();
    assertThat(areas.has(message.form(1))).isTrue();
  }

  @Test
  void joinSetsWithoutWhatIsInNone() {
    assertThat(both.has(message.form(0))).isTrue();
    assertThat(both.has(message.form(1))).isTrue();
    assertThat(both.has(message.form(2))).isFalse();
  }

  @Test
  void haveNothingBeyondAMessage() {
    assertThat(both.has(message.form(-1))).isFalse();
    assertThat(both.has(message.form(3))).isFalse();
  }
}
