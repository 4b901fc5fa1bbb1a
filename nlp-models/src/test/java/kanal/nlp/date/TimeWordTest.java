package kanal.nlp.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import kanal.nlp.text.Message;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeWordTest {
  private static final ZonedDateTime NOW =
      ZonedDateTime.of(2026, 11, 18, 15, 0, 0, 0, ZoneId.of("Asia/Jakarta"));

  @ParameterizedTest
  @ValueSource(strings = {"corpus", "src/test/resources/kanal/nlp/date"})
  void noTimeBeginsWithAnotherWord(String folder) throws IOException {
    var lines = lines(Path.of(folder));
    assertThat(lines).hasSizeGreaterThan(200);
    for (var line : lines) {
      var words = new TimeWords(Message.of(line));
      var grammar = new Grammar(words, NOW);
      for (int i = 0; i < words.size(); i++) {
        if (!words.mayBegin(i)) {
          assertThat(grammar.at(i)).as("%s at word %s", line, i).isEmpty();
        }
      }
    }
  }

  private static List<String> lines(Path folder) throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }
}
