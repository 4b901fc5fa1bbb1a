package kanal.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Plays every transcript in `src/test/resources/transcripts`; its README says how to write one.
class TranscriptTest {
  private static final Path TRANSCRIPTS = Path.of("src/test/resources/transcripts");
  private static final String DIAGRAM = "```mermaid\nstateDiagram-v2\n";

  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    try (var files = Files.walk(TRANSCRIPTS)) {
      return files
          .filter(file -> file.toString().endsWith(".txt"))
          .sorted()
          .map(file -> DynamicTest.dynamicTest(name(file), file.toUri(), () -> play(file)))
          .toList()
          .stream();
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "").replace('_', ' ');
  }

  private static void play(Path file) throws IOException {
    new Transcript(Files.readAllLines(file)).play();
  }

  /// `bot/README.md` draws what these conversations do; `-Dkanal.diagram=write` draws it anew.
  @Test
  void theDiagramInTheReadmeShowsTheseConversations() throws IOException {
    var moves = new TreeSet<Rehearsal.Move>();
    try (var files = Files.walk(TRANSCRIPTS)) {
      for (var file : files.filter(some -> some.toString().endsWith(".txt")).toList()) {
        var transcript = new Transcript(Files.readAllLines(file));
        transcript.play();
        moves.addAll(transcript.moves());
      }
    }
    var readme = Path.of("README.md");
    var text = Files.readString(readme);
    int start = text.indexOf(DIAGRAM);
    int end = text.indexOf("```", start + DIAGRAM.length());
    assertThat(start).as("a diagram in bot/README.md").isPositive();
    var drawn = text.substring(0, start) + DIAGRAM + diagram(moves) + text.substring(end);
    if ("write".equals(System.getProperty("kanal.diagram"))) {
      Files.writeString(readme, drawn);
    }
    assertThat(text).as("run the tests of bot with -Dkanal.diagram=write").isEqualTo(drawn);
  }

  private static String diagram(Set<Rehearsal.Move> moves) {
    var by = new TreeMap<String, Set<String>>();
    for (var move : moves) {
      if (!move.from().equals(move.to())) {
        by.computeIfAbsent(move.from() + " --> " + move.to(), _ -> new TreeSet<>()).add(move.by());
      }
    }
    var lines = new StringBuilder("  [*] --> Idle\n");
    by.forEach((move, who) ->
        lines.append("  ").append(move).append(" : ").append(String.join(", ", who)).append('\n'));
    return lines.toString();
  }
}
