package kanal.nlp.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.text.Message;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Recipe;
import kanal.nlp.train.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AgencyModelsTest {
  private static final Recipe QUICK = Recipe.SHIPPED.withIterations(5);
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final List<Example> CORPUS =
      every(10, 0, List.of("infrastruktur", "kesehatan", "sosial"));

  @TempDir Path folder;

  @Test
  void learnsTheAgencysOwnWordsAndCalibratesOnThem() throws Exception {
    var store = new ModelStore(folder);
    // Here they say "zebrakan" when a road is broken, and nobody else does.
    var rows = new ArrayList<Labelled>();
    int i = 0;
    for (var example : every(3, 1, List.of("infrastruktur", "kesehatan", "sosial"))) {
      boolean road = example.topic().equals("infrastruktur");
      rows.add(row(road ? "zebrakan lagi nomor " + word(i++) : example.text(), example.topic()));
    }
    var progress = Collections.synchronizedList(new ArrayList<Integer>());
    var made =
        new AgencyModels(store, CORPUS, QUICK)
            .make("own", file(rows), NOW, (done, of) -> progress.add(done * 100 / of));
    assertThat(progress.getFirst()).isZero();
    assertThat(progress.getLast()).isEqualTo(100);
    assertThat(progress).hasSize(7);
    assertThat(made.card().calibrated()).isTrue();
    assertThat(made.card().messages()).isEqualTo(rows.size() - rows.size() / 5);
    assertThat(made.card().scores().messages()).isEqualTo(rows.size() / 5);
    assertThat(made.card().before()).isEqualTo("shipped");
    var best = store.load("own").classifier().read(Message.of("zebrakan lagi")).best();
    assertThat(best.code()).isEqualTo("infrastruktur");
    assertThat(Files.readString(made.folder().resolve("card.md")))
        .contains("# Topic model own", "| infrastruktur |", "by cross-validation");
    assertThat(Files.readString(made.folder().resolve("reliability.svg")))
        .startsWith("<svg")
        .contains("<circle")
        .doesNotContain("NaN");
    assertThatThrownBy(
            () -> new AgencyModels(store, CORPUS, QUICK).make("own", file(rows), NOW, (a, b) -> {}))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("already");
  }

  @Test
  void keepsTheShippedConfidencesForFewMessages() throws Exception {
    var rows =
        every(5, 1, List.of("infrastruktur", "kesehatan")).stream()
            .map(example -> row(example.text(), example.topic()))
            .toList();
    var store = new ModelStore(folder);
    var models = new AgencyModels(store, CORPUS, QUICK);
    var made = models.make("own", file(rows), NOW, (done, of) -> {});
    assertThat(made.card().calibrated()).isFalse();
    assertThat(store.load("own").calibration()).isEqualTo(store.load("shipped").calibration());
    assertThatThrownBy(() -> models.make("few", file(rows.subList(0, 49)), NOW, (done, of) -> {}))
        .isInstanceOf(UnusableModel.class)
        .hasMessageContaining("49");
  }

  private static List<Example> every(int nth, int offset, List<String> topics) {
    var examples = Corpus.shipped(topics);
    var some = new ArrayList<Example>();
    for (int i = offset; i < examples.size(); i += nth) {
      some.add(examples.get(i));
    }
    return some;
  }

  /// A word of letters for a number, so that no two messages are the same.
  private static String word(int number) {
    return Integer.toString(number, 26).replaceAll("[0-9]", "k");
  }

  private static Labelled row(String text, String topic) {
    return new Labelled(text, topic, Set.of(), Optional.empty());
  }

  /// Topics mixed, as messages come in.
  private static LabelledFile file(List<Labelled> rows) {
    var mixed = new ArrayList<>(rows);
    Collections.shuffle(mixed, new Random(1));
    return new LabelledFile(mixed, Map.of(), 0, 0, 0, 0);
  }
}
