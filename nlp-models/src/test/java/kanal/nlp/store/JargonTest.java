package kanal.nlp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JargonTest {
  @TempDir Path folder;

  @Test
  void readsWordsByTopic() throws Exception {
    assertThat(jargon().words()).isEmpty();
    Files.writeString(file(), "# remark\nsosial\tkartu sakti\n\nsosial\tbumbungan\n");
    assertThat(jargon().words()).isEqualTo(Map.of("sosial", List.of("kartu sakti", "bumbungan")));
  }

  @Test
  void namesTheLineThatIsWrong() throws Exception {
    Files.writeString(file(), "sosial\tkartu sakti\nsosial kartu\n");
    assertThatThrownBy(() -> jargon().words()).hasMessageContaining("line 2");
    Files.writeString(file(), "agama\thaji\n");
    assertThatThrownBy(() -> jargon().words()).hasMessageContaining("line 1");
  }

  private Jargon jargon() {
    return new Jargon(file(), Set.of("sosial"));
  }

  private Path file() {
    return folder.resolve("jargon.tsv");
  }
}
