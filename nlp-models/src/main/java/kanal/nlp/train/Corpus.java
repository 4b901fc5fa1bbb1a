package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kanal.nlp.text.WordList;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Lexicon;

/// Our own sentences and words, one file a topic, one entry a line.
public final class Corpus {
  private static final String SUFFIX = ".txt";

  private Corpus() {}

  /// All examples, topics in alphabetical order, lines in the file's.
  public static List<Example> examples(Path folder) throws IOException {
    var examples = new ArrayList<Example>();
    for (var entry : linesByTopic(folder).entrySet()) {
      entry.getValue().forEach(line -> examples.add(new Example(entry.getKey(), line)));
    }
    return examples;
  }

  /// The examples that were shipped, as [#examples] gives them.
  public static List<Example> shipped(List<String> topics) {
    var examples = new ArrayList<Example>();
    for (var topic : topics.stream().sorted().toList()) {
      WordList.load("/kanal/nlp/corpus/" + topic + SUFFIX)
          .forEach(line -> examples.add(new Example(topic, line)));
    }
    return examples;
  }

  public static Lexicon lexicon(Path folder) throws IOException {
    return new Lexicon(linesByTopic(folder));
  }

  /// The lines of `<topic>.txt` for every topic of a folder.
  public static Map<String, List<String>> linesByTopic(Path folder) throws IOException {
    var byTopic = new LinkedHashMap<String, List<String>>();
    try (var files = Files.list(folder)) {
      for (var file : files.sorted().toList()) {
        var name = file.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          var topic = name.substring(0, name.length() - SUFFIX.length());
          byTopic.put(topic, lines(file));
        }
      }
    }
    return byTopic;
  }

  private static List<String> lines(Path file) throws IOException {
    return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
  }
}
