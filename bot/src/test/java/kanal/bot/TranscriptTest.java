package kanal.bot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Plays every transcript in `src/test/resources/transcripts`; its README says how to write one.
class TranscriptTest {
  @TestFactory
  Stream<DynamicTest> transcripts() throws IOException {
    try (var files = Files.walk(Path.of("src/test/resources/transcripts"))) {
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
}
