package kanal.nlp.store;

import static java.nio.file.StandardOpenOption.APPEND;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.text.Message;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveModelsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-18T08:42:31Z");

  @TempDir Path folder;
  private ModelStore store = new ModelStore(Path.of("models"));
  private Jargon jargon = new Jargon(Path.of("jargon.tsv"), Set.of());

  @BeforeEach
  void storeOfTwo() throws Exception {
    store = new ModelStore(folder.resolve("models"));
    jargon = new Jargon(folder.resolve("jargon.tsv"), Set.of("energi_air", "sosial"));
    SmallModels.keep(store, "one", SmallModels.good());
    SmallModels.keep(store, "two", SmallModels.good());
  }

  @Test
  void takesAnotherModelWhileItRuns() throws Exception {
    try (var models = new LiveModels(store, jargon)) {
      assertThat(models.get().version()).isEqualTo("shipped");
      store.activate("one");
      models.refresh();
      assertThat(models.get().version()).isEqualTo("one");
      store.rollback(Optional.empty());
      models.refresh();
      assertThat(models.get().version()).isEqualTo("shipped");
    }
  }

  @Test
  void looksByItself() throws Exception {
    try (var models = new LiveModels(store, jargon)) {
      models.start();
      store.activate("one");
      await().untilAsserted(() -> assertThat(models.get().version()).isEqualTo("one"));
    }
  }

  @Test
  void aBrokenModelChangesNothingUntilItIsMended() throws Exception {
    try (var models = new LiveModels(store, jargon)) {
      store.activate("one");
      models.refresh();
      store.activate("two");
      var file = folder.resolve("models/two/topics.bin");
      var whole = Files.copy(file, folder.resolve("whole"), StandardCopyOption.REPLACE_EXISTING);
      ModelStoreTest.truncate(file);
      models.refresh();
      assertThat(models.get().version()).isEqualTo("one");
      Files.copy(whole, file, StandardCopyOption.REPLACE_EXISTING);
      models.refresh();
      assertThat(models.get().version()).isEqualTo("two");
    }
  }

  @Test
  void startsWithTheShippedModelWhenTheActiveOneIsBroken() throws Exception {
    store.activate("one");
    ModelStoreTest.truncate(folder.resolve("models/one/vocabulary.bin"));
    try (var models = new LiveModels(store, jargon)) {
      assertThat(models.get().version()).isEqualTo("shipped");
    }
  }

  @Test
  void takesLocalWordsWithoutTraining() throws Exception {
    var message = Message.of("PROGRAM BUMBUNGAN belum sampai ke kampung kami");
    try (var models = new LiveModels(store, jargon)) {
      double before = confidence(models, message);
      Files.writeString(
          folder.resolve("jargon.tsv"), "# our programmes\nsosial\tprogram bumbungan\n");
      models.refresh();
      assertThat(confidence(models, message)).isGreaterThan(before + 0.05);
      Files.writeString(folder.resolve("jargon.tsv"), "sosail\tprogram bumbungan\n");
      models.refresh();
      assertThat(confidence(models, message)).isGreaterThan(before + 0.05);
    }
  }

  private static double confidence(LiveModels models, Message message) {
    return models.get().classifier().read(message).ranking().stream()
        .filter(guess -> guess.code().equals("sosial"))
        .findFirst()
        .orElseThrow()
        .confidence();
  }

  @Test
  void recordsWhatTheShadowWouldHaveSaidAndNoWords() throws Exception {
    SmallModels.keep(store, "mixed", SmallModels.mixedUp());
    store.activate("one");
    store.shadow(Optional.of("mixed"));
    try (var models = new LiveModels(store, jargon)) {
      var reader = new ShadowedReader(ZoneId.of("Asia/Jakarta"), Optional.empty(), models, store);
      var read = reader.read("jalan berlubang dan rusak parah, hub 081234567890", RECEIVED);
      assertThat(read.ranking().getFirst().code()).isEqualTo("infrastruktur");
      var lines = Files.readAllLines(folder.resolve("models/mixed.shadow.tsv"));
      assertThat(lines).hasSize(1);
      assertThat(List.of(lines.getFirst().split("\t")))
          .startsWith("2026-11-18T08:00:00Z", "one", "infrastruktur")
          .contains("kesehatan")
          .hasSize(8);
      assertThat(lines.getFirst()).doesNotContain("rusak").doesNotContain("0812");
      reader.read("puskesmas kehabisan obat", RECEIVED);
      Files.writeString(folder.resolve("models/mixed.shadow.tsv"), "2026-11", APPEND);
      var summary = store.shadowLog("mixed").summary();
      assertThat(summary.messages()).isEqualTo(2);
      assertThat(summary.agreed()).isZero();
      assertThat(summary.sure()).isEqualTo(2);
      assertThat(summary.differences())
          .containsOnlyKeys("infrastruktur > kesehatan", "kesehatan > infrastruktur");
      store.shadow(Optional.empty());
      models.refresh();
      reader.read("puskesmas kehabisan obat", RECEIVED);
      assertThat(store.shadowLog("mixed").summary().messages()).isEqualTo(2);
    }
  }
}
