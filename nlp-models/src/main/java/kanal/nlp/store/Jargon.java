package kanal.nlp.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// The words of a place that no model has learnt, such as a programme's local name: lines of a
/// topic's code, a tab, and a word or phrase. They count like words of the lexicon.
public final class Jargon {
  /// Where it is in an installation's data folder.
  public static final String FILE = "jargon.tsv";

  private static final String REMARK = "#";

  private final Path file;
  private final Set<String> topics;

  /// @param file need not be there
  /// @param topics the codes that may be named
  public Jargon(Path file, Set<String> topics) {
    this.file = file;
    this.topics = Set.copyOf(topics);
  }

  /// @throws UnusableModel when a line is none, with its number
  public Map<String, List<String>> words() throws IOException, UnusableModel {
    var words = new TreeMap<String, List<String>>();
    int number = 0;
    for (var line : lines()) {
      number++;
      if (line.isBlank() || line.startsWith(REMARK)) {
        continue;
      }
      int tab = line.indexOf('\t');
      var topic = tab < 0 ? "" : line.substring(0, tab).strip();
      if (!topics.contains(topic) || line.substring(tab + 1).isBlank()) {
        throw new UnusableModel(
            file + ", line " + number + ": a topic's code, a tab and a word are expected");
      }
      words.computeIfAbsent(topic, any -> new ArrayList<>()).add(line.substring(tab + 1).strip());
    }
    return words;
  }

  private List<String> lines() throws IOException {
    try {
      return Files.readAllLines(file);
    } catch (NoSuchFileException _) {
      return List.of();
    }
  }
}
