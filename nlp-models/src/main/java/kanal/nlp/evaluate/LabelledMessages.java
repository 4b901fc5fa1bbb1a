package kanal.nlp.evaluate;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Messages with the topic somebody gave them, from a CSV file with the columns `text`, `topic` and
/// `also_acceptable` (codes between semicolons or blanks).
public final class LabelledMessages {
  private LabelledMessages() {}

  /// One row.
  public record Labelled(String text, String topic, Set<String> alsoAcceptable) {
    @Override
    public String toString() {
      return "Labelled[" + topic + "]";
    }
  }

  public static List<Labelled> read(Path file) throws IOException {
    var messages = new ArrayList<Labelled>();
    try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
      for (var row : rows) {
        var also = row.findField("also_acceptable").orElse("");
        var codes = also.isBlank() ? Set.<String>of() : Set.of(also.strip().split("[;,| ]+"));
        messages.add(new Labelled(row.getField("text"), row.getField("topic"), codes));
      }
    }
    return messages;
  }
}
