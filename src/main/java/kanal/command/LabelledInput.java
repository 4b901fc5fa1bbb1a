package kanal.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kanal.nlp.TopicsFile;
import kanal.nlp.labelled.Columns;
import kanal.nlp.labelled.LabelledFile;
import kanal.nlp.labelled.Labels;
import kanal.nlp.labelled.UnreadableFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How a CSV file of labelled messages is to be read.
final class LabelledInput {
  private static final int LABELS_SHOWN = 20;

  /// Longer ones are no labels: the wrong column was named, and citizens' words are not printed.
  private static final int LONGEST_LABEL = 80;

  @Option(
      names = "--text",
      paramLabel = "COLUMN",
      description = "The column of the messages; default ${DEFAULT-VALUE}.",
      defaultValue = "text")
  private String text = "text";

  @Option(
      names = "--label",
      paramLabel = "COLUMN",
      description =
          "The column of the topics: codes, Indonesian names or official categories; default"
              + " ${DEFAULT-VALUE}.",
      defaultValue = "topic")
  private String label = "topic";

  @Option(
      names = "--date",
      paramLabel = "COLUMN",
      description = "The column of the dates; without one the order of the rows counts.")
  private @Nullable String date;

  @Option(
      names = "--encoding",
      description = "How the file is written; default ${DEFAULT-VALUE}.",
      defaultValue = "UTF-8")
  private Charset encoding = StandardCharsets.UTF_8;

  /// Reads a file and says what was left out.
  LabelledFile read(Path file, PrintWriter out) throws IOException, UnreadableFile {
    var columns = new Columns(text, label, Optional.ofNullable(date));
    var read = LabelledFile.read(file, columns, encoding, Labels.official(TopicsFile.load()));
    out.printf("%d labelled messages%n", read.rows().size());
    leftOut(out, read.repeated(), "with the same words as a later one");
    leftOut(out, read.blank(), "without words or label");
    leftOut(out, read.other(), "labelled lainnya");
    leftOut(out, read.unknown(), "with a label that stands for no topic:");
    read.unknownLabels().entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .limit(LABELS_SHOWN)
        .forEach(one -> out.printf("  %6d %s%n", one.getValue(), shown(one.getKey())));
    int more = read.unknownLabels().size() - LABELS_SHOWN;
    if (more > 0) {
      out.printf("         and %d other labels%n", more);
    }
    if (read.undated() > 0) {
      out.printf("%d dates cannot be read; their messages count as old%n", read.undated());
    }
    return read;
  }

  private static void leftOut(PrintWriter out, int rows, String why) {
    if (rows > 0) {
      out.printf("%d rows left out %s%n", rows, why);
    }
  }

  private static String shown(String label) {
    return label.length() <= LONGEST_LABEL
        ? label
        : "(" + label.length() + " characters: is --label the right column?)";
  }
}
