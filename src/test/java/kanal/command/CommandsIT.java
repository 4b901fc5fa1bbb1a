package kanal.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.topic.Example;
import kanal.nlp.train.Corpus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What an agency does with its own messages, from the export to the way back.
class CommandsIT {
  private static final int EVERY = 45;
  private static final int GOES_ROUND = 4;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void trainsComparesActivatesAndGoesBack() throws IOException {
    var export = export("export.csv", 0);
    assertThat(
            run("train", "--text=isi", "--label=kategori", "--iterations=3", "--name=own", export))
        .isZero();
    assertThat(out.toString())
        .contains("1 rows left out with a label", "Kategori Aneh", "kept aside", "activate own");
    assertThat(folder.resolve("data/models/own/card.md")).exists();

    assertThat(run("models")).isZero();
    assertThat(out.toString()).containsPattern("shipped +active").containsPattern("own +2");

    var others = export("others.csv", 7);
    assertThat(run("compare", "shipped", "own", "--text=isi", "--label=kategori", others)).isZero();
    assertThat(out.toString()).contains("only shipped", "only own", "by chance");
    assertThat(run("evaluate", "--model=own", "--text=isi", "--label=kategori", export)).isZero();
    assertThat(out.toString()).contains("macro-F1", "has learnt from");

    assertThat(run("shadow", "own")).isZero();
    assertThat(run("models")).isZero();
    assertThat(out.toString()).containsPattern("own .*shadow").contains("has read 0 messages");
    assertThat(run("shadow", "off")).isZero();

    // Half trained, it is worse than the shipped model, and says so.
    assertThat(run("activate", "own")).isEqualTo(1);
    assertThat(err.toString()).contains("own is not made active: its ", "messages kept aside");
    assertThat(run("rollback")).isEqualTo(1);
    assertThat(err.toString()).contains("no model was active before");
    Files.writeString(folder.resolve("data/models/active"), "own\n");
    assertThat(run("models")).isZero();
    assertThat(out.toString()).containsPattern("own .*active");
    assertThat(run("rollback")).isZero();
    assertThat(out.toString()).contains("shipped is active");
  }

  @Test
  void saysInOneSentenceWhatIsWrong() throws IOException {
    assertThat(run("evaluate", "nothing.csv")).isEqualTo(1);
    assertThat(err.toString()).contains("nothing.csv is not there").hasLineCount(1);
    assertThat(run("evaluate", export("export.csv", 0))).isEqualTo(1);
    assertThat(err.toString()).contains("no column \"text\"").hasLineCount(1);
    assertThat(run("activate", "../own")).isEqualTo(1);
    assertThat(err.toString()).contains("no model ../own").hasLineCount(1);
    assertThat(run("train")).isEqualTo(2);
  }

  @Test
  void benchmarksWithoutAFileWhatNeedsNone() {
    assertThat(run("benchmark", "nothing.csv")).isZero();
    assertThat(out.toString()).contains("size", "load", "microseconds", "nothing.csv is not there");
  }

  private int run(String... arguments) {
    out.getBuffer().setLength(0);
    err.getBuffer().setLength(0);
    var all = new ArrayList<>(List.of(arguments));
    all.add("--kanal.data-dir=" + folder.resolve("data"));
    return Commands.line(new PrintWriter(out, true), new PrintWriter(err, true))
        .execute(all.toArray(String[]::new));
  }

  /// Sentences of the corpus, some under another topic, as if officers saw it otherwise.
  private String export(String name, int offset) throws IOException {
    var topics = AgencyModels.classes().stream().sorted().toList();
    var lines = new StringBuilder("isi;kategori\n");
    int i = offset;
    for (Example example : Corpus.shipped(topics)) {
      if (i++ % EVERY == 0) {
        int topic = topics.indexOf(example.topic());
        var label = i % GOES_ROUND == 0 ? topics.get((topic + 1) % topics.size()) : example.topic();
        lines.append(example.text().replace(';', ',').replace('"', ' '));
        lines.append(';').append(label).append('\n');
      }
    }
    lines.append("sesuatu yang lain;Kategori Aneh\n");
    return Files.writeString(folder.resolve(name), lines).toString();
  }
}
