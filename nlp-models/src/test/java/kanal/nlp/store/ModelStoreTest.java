package kanal.nlp.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.Split;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelStoreTest {
  @TempDir Path folder;
  private ModelStore store = new ModelStore(Path.of("models"));

  @BeforeEach
  void emptyStore() {
    store = new ModelStore(folder.resolve("models"));
  }

  @Test
  void beginsWithTheShippedModel() throws Exception {
    assertThat(store.active()).isEqualTo("shipped");
    assertThat(store.cards()).isEmpty();
    assertThat(store.load(store.version("active")).classifier().classes()).hasSize(19);
  }

  @Test
  void keepsAModelWithItsCard() throws Exception {
    SmallModels.keep(store, "one", SmallModels.good());
    assertThat(store.cards()).containsExactly(store.card("one"));
    assertThat(store.card("one").scores().messages()).isEqualTo(SmallModels.newest().size());
    assertThat(store.load("one").classifier().classes())
        .containsExactlyInAnyOrderElementsOf(SmallModels.TOPICS);
    assertThat(folder.resolve("models/one"))
        .isDirectoryContaining("glob:**/card.md")
        .isDirectoryContaining("glob:**/reliability.svg");
    assertThatThrownBy(() -> store.checkNew("one")).hasMessageContaining("already");
  }

  @Test
  void knowsAModelWhoseFilesHaveChanged() throws Exception {
    SmallModels.keep(store, "one", SmallModels.good());
    assertThat(store.checksum("one")).matches("[0-9a-f]{64}");
    assertThat(store.checksum("shipped")).matches("[0-9a-f]{64}");

    var weights = folder.resolve("models/one/topics.bin");
    var bytes = Files.readAllBytes(weights);
    bytes[bytes.length / 2] ^= 1;
    Files.write(weights, bytes);
    assertThatThrownBy(() -> store.checksum("one"))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("damaged");
  }

  @Test
  void activatesAndGoesBack() throws Exception {
    SmallModels.keep(store, "one", SmallModels.good());
    SmallModels.keep(store, "two", SmallModels.good());
    store.shadow(Optional.of("one"));
    store.activate("one");
    assertThat(store.active()).isEqualTo("one");
    assertThat(store.shadow()).isEmpty();
    store.shadow(Optional.of("shipped"));
    store.activate("two");
    assertThat(store.trail()).containsExactly("two", "one", "shipped");
    assertThat(store.shadow()).contains("shipped");
    assertThat(store.rollback(Optional.empty())).isEqualTo("one");
    assertThat(store.active()).isEqualTo("one");
    store.activate("two");
    assertThat(store.rollback(Optional.of("shipped"))).isEqualTo("shipped");
    assertThatThrownBy(() -> store.rollback(Optional.empty()))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("before");
  }

  @Test
  void refusesAModelThatIsWorse() throws Exception {
    SmallModels.keep(store, "good", SmallModels.good());
    SmallModels.keep(store, "worse", SmallModels.mixedUp());
    store.activate("good");
    assertThatThrownBy(() -> store.activate("worse"))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("macro-F1");
    assertThat(store.active()).isEqualTo("good");
  }

  @Test
  void refusesWhatItCannotJudge() throws Exception {
    var few = new Split(SmallModels.older(), SmallModels.newest().subList(0, 10));
    SmallModels.keep(store, "few", SmallModels.good(), few);
    assertThatThrownBy(() -> store.activate("few")).hasMessageContaining("10 messages");
  }

  /// What the active model learnt from would speak for it, whatever the other can do.
  @Test
  void judgesByMessagesNeitherHasLearntFrom() throws Exception {
    var all = Stream.concat(SmallModels.older().stream(), SmallModels.newest().stream()).toList();
    SmallModels.keep(store, "knows-all", SmallModels.good(), new Split(all, SmallModels.newest()));
    store.activate("knows-all");
    SmallModels.keep(store, "later", SmallModels.good());
    assertThatThrownBy(() -> store.activate("later")).hasMessageContaining("only 0 messages");
  }

  @Test
  void strikesOutNumbersOfPersonsInWhatItKeeps() throws Exception {
    var row =
        new Labelled(
            "bansos belum cair, NIK 3603192205790001, hp 081234567890",
            "kesehatan",
            Set.of(),
            Optional.empty());
    SmallModels.keep(store, "one", SmallModels.good(), new Split(List.of(row), List.of(row)));
    try (var files = Files.list(folder.resolve("models/one"))) {
      for (var file : files.toList()) {
        assertThat(Files.readAllBytes(file))
            .asString(StandardCharsets.ISO_8859_1)
            .doesNotContain("3603192205790001")
            .doesNotContain("081234567890");
      }
    }
    assertThat(KeptAside.read(folder.resolve("models/one")).getFirst().text())
        .isEqualTo("bansos belum cair, NIK 0, hp 0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ".", "..", "../one", "a/b", "Big", "shipped", "active", "off"})
  void refusesNames(String name) {
    assertThatThrownBy(() -> store.checkNew(name)).isInstanceOf(UnusableModel.class);
  }

  @Test
  void saysThatAModelIsBroken() throws Exception {
    SmallModels.keep(store, "one", SmallModels.good());
    truncate(folder.resolve("models/one/topics.bin"));
    assertThatThrownBy(() -> store.load("one"))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("one is broken");
    assertThatThrownBy(() -> store.activate("one")).isInstanceOf(UnusableModel.class);
    assertThatThrownBy(() -> store.shadow(Optional.of("one"))).isInstanceOf(UnusableModel.class);
    assertThatThrownBy(() -> store.load("none")).hasMessageContaining("no model none");
    assertThat(store.active()).isEqualTo("shipped");
  }

  static void truncate(Path file) throws IOException {
    var bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
  }
}
