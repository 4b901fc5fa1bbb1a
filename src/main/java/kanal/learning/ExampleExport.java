package kanal.learning;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/// Writes examples as `train` reads them. Neither tickets nor officers are named in it.
final class ExampleExport {
  private static final String FORMULA_SIGNS = "=+-@\t\r";

  private ExampleExport() {}

  static void write(List<Example> examples, Writer out) throws IOException {
    try (var csv = CsvWriter.builder().build(out)) {
      csv.writeRecord(
          "text", "topic", "date", "way", "machine_topic", "machine_confidence", "model_version");
      for (var example : examples) {
        csv.writeRecord(
            plain(example.text()),
            example.topic(),
            example.filedAt().toString(),
            example.way().name().toLowerCase(Locale.ROOT),
            example.machine().code(),
            String.format(Locale.ROOT, "%.3f", example.machine().confidence()),
            plain(example.model().orElse("")));
      }
    }
  }

  /// So that no table program takes a citizen's words for a formula and carries it out.
  static String plain(String cell) {
    return !cell.isEmpty() && FORMULA_SIGNS.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
  }
}
