package kanal.nlp.labelled;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kanal.bot.complaint.Topic;
import kanal.nlp.text.Message;
import kanal.nlp.text.Word;

/// The rows of a CSV export, and what became of those that are not among them.
///
/// @param rows one for each message, in the file's order; of the same words twice the later one
/// @param unknownLabels labels that stand for no topic, and how many rows have them
/// @param other rows labelled `lainnya`, which is what the classifier says when it abstains
/// @param blank rows without words or without a label
/// @param repeated rows whose words come again further down
/// @param undated rows whose date cannot be read
public record LabelledFile(
    List<Labelled> rows,
    Map<String, Integer> unknownLabels,
    int other,
    int blank,
    int repeated,
    int undated) {
  private static final long LARGEST = 256L << 20;
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ",;\t";

  public LabelledFile {
    rows = List.copyOf(rows);
    unknownLabels = new TreeMap<>(unknownLabels);
  }

  /// Messages that are labelled already; of the same words twice the later one.
  public static LabelledFile of(List<Labelled> messages) {
    var byWords = new LinkedHashMap<String, Labelled>();
    messages.forEach(message -> byWords.putLast(Rows.words(message.text()), message));
    return new LabelledFile(
        List.copyOf(byWords.values()), Map.of(), 0, 0, messages.size() - byWords.size(), 0);
  }

  /// How many rows have a label that stands for no topic.
  public int unknown() {
    return unknownLabels.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Fields may be separated by commas, semicolons or tabs: whichever the first line is cut by.
  ///
  /// @throws UnreadableFile when it is not in that encoding, is no CSV or lacks a column
  public static LabelledFile read(Path file, Columns columns, Charset encoding, Labels labels)
      throws IOException, UnreadableFile {
    var content = decoded(file, encoding);
    var reading = new Rows(columns, labels);
    var builder = CsvReader.builder().fieldSeparator(separator(content)).allowMissingFields(true);
    try (var rows = builder.ofNamedCsvRecord(content)) {
      for (var row : rows) {
        reading.add(row);
      }
    } catch (CsvParseException e) {
      // what it was about is in its cause only, with the words it was about
      throw new UnreadableFile(file + " is no CSV file");
    }
    return reading.file(file);
  }

  private static String decoded(Path file, Charset encoding) throws IOException, UnreadableFile {
    if (Files.size(file) > LARGEST) {
      throw new UnreadableFile(file + " is larger than 256 MB; divide it");
    }
    try {
      var text = encoding.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
      return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    } catch (CharacterCodingException _) {
      throw new UnreadableFile(
          file + " is not written in " + encoding + "; name its encoding, such as windows-1252");
    }
  }

  private static char separator(String content) {
    var header = content.lines().findFirst().orElse("");
    char best = SEPARATORS.charAt(0);
    for (int i = 1; i < SEPARATORS.length(); i++) {
      char other = SEPARATORS.charAt(i);
      best = count(header, other) > count(header, best) ? other : best;
    }
    return best;
  }

  private static long count(String text, char sign) {
    return text.chars().filter(one -> one == sign).count();
  }

  /// Collects rows.
  private static final class Rows {
    private final Columns columns;
    private final Labels labels;
    private final Map<String, Labelled> byWords = new LinkedHashMap<>();
    private final Map<String, Integer> unknown = new TreeMap<>();
    private int all;
    private int other;
    private int blank;
    private int repeated;
    private int undated;

    Rows(Columns columns, Labels labels) {
      this.columns = columns;
      this.labels = labels;
    }

    void add(NamedCsvRecord row) throws UnreadableFile {
      all++;
      var text = field(row, columns.text());
      var label = field(row, columns.label()).strip();
      var words = words(text);
      if (words.isEmpty() || label.isEmpty()) {
        blank++;
        return;
      }
      var topic = labels.topic(label);
      if (topic.isEmpty()) {
        unknown.merge(label, 1, Integer::sum);
      } else if (topic.get().equals(Topic.OTHER)) {
        other++;
      } else {
        keep(row, words, text, topic.get());
      }
    }

    private void keep(NamedCsvRecord row, String words, String text, String topic)
        throws UnreadableFile {
      var written = columns.date().isPresent() ? field(row, columns.date().get()) : "";
      var date = WrittenDay.read(written);
      undated += columns.date().isPresent() && date.isEmpty() ? 1 : 0;
      // removed first, so that the later of two takes the later one's place
      repeated += byWords.remove(words) == null ? 0 : 1;
      byWords.put(words, new Labelled(text, topic, also(row), date));
    }

    private Set<String> also(NamedCsvRecord row) {
      var codes = new LinkedHashSet<String>();
      for (var code : row.findField(Columns.ALSO_ACCEPTABLE).orElse("").split("[;,| ]+", -1)) {
        labels.topic(code).ifPresent(codes::add);
      }
      return codes;
    }

    private static String field(NamedCsvRecord row, String column) throws UnreadableFile {
      if (!row.getHeader().contains(column)) {
        throw new UnreadableFile(
            "there is no column \"" + column + "\"; the columns are " + row.getHeader());
      }
      return row.findField(column).orElse("");
    }

    private static String words(String text) {
      return Message.of(text).words().stream().map(Word::lower).collect(Collectors.joining(" "));
    }

    LabelledFile file(Path file) throws UnreadableFile {
      if (all == 0) {
        throw new UnreadableFile(file + " has no rows");
      }
      return new LabelledFile(
          new ArrayList<>(byWords.values()), unknown, other, blank, repeated, undated);
    }
  }
}
