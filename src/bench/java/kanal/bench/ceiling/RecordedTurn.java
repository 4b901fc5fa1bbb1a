package kanal.bench.ceiling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What Kanal asked of Redis in one real turn.
///
/// @param conversation id under which it keeps the conversation
/// @param read the command that reads the conversation, with its arguments
/// @param commit the script that commits the turn, with its arguments
public record RecordedTurn(String conversation, List<String> read, List<String> commit) {
  public RecordedTurn {
    read = List.copyOf(read);
    commit = List.copyOf(commit);
  }

  /// The key of the mark without which the script commits nothing.
  String generationKey() {
    return commit.stream().filter(word -> word.endsWith(":generation")).findFirst().orElseThrow();
  }

  /// The mark, the first argument after the keys.
  String generation() {
    return commit.get(commit.indexOf(generationKey()) + 1);
  }

  /// Keeps turns as lines of words in base 64.
  static void write(List<RecordedTurn> turns, Path file) throws IOException {
    Files.write(file, turns.stream().map(RecordedTurn::line).toList());
  }

  static List<RecordedTurn> read(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(RecordedTurn::parse).toList();
  }

  private String line() {
    var names = Stream.of(conversation, Integer.toString(read.size()));
    return Stream.concat(names, Stream.concat(read.stream(), commit.stream()))
        .map(word -> Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)))
        .collect(Collectors.joining("\t"));
  }

  private static RecordedTurn parse(String line) {
    var words = new ArrayList<String>();
    for (var word : line.split("\t", -1)) {
      words.add(new String(Base64.getDecoder().decode(word), StandardCharsets.UTF_8));
    }
    int commit = 2 + Integer.parseInt(words.get(1));
    return new RecordedTurn(
        words.get(0), words.subList(2, commit), words.subList(commit, words.size()));
  }
}
