package kanal.nlp.train;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kanal.nlp.language.LanguageExample;

/// Sentences whose language is known: one file a language, named by its code, one sentence a line.
public final class Sentences {
  private Sentences() {}

  /// All of a folder, languages in alphabetical order of their codes, lines in the file's.
  public static List<LanguageExample> of(Path folder) throws IOException {
    var sentences = new ArrayList<LanguageExample>();
    for (var entry : Corpus.linesByTopic(folder).entrySet()) {
      entry.getValue().forEach(line -> sentences.add(new LanguageExample(entry.getKey(), line)));
    }
    return sentences;
  }
}
