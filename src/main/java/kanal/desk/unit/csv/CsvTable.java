package kanal.desk.unit.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The rows of a CSV file with the columns we know. Fields may be separated by commas, semicolons
/// or tabs: whichever the first line is cut by.
final class CsvTable {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final String SEPARATORS = ";\t,";
  // A spreadsheet takes such a cell for a formula, and one that begins with ' for plain text.
  private static final String FORMULA = "=+-@\t\r";
  private static final char PLAIN = '\'';

  private final List<Row> rows = new ArrayList<>();
  private final List<BadLine> bad = new ArrayList<>();

  /// A row, its blanks stripped.
  ///
  /// @param line where it begins, counted from 1
  record Row(long line, Map<String, String> fields) {
    String of(String column) {
      return fields.getOrDefault(column, "");
    }
  }

  private CsvTable() {}

  /// Reads a file; one without these columns has a single bad line and no rows.
  static CsvTable read(byte[] file, List<String> columns) {
    var table = new CsvTable();
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
      table.fill(plain(text), columns);
    } catch (CharacterCodingException _) {
      table.bad.add(new BadLine(1, "Berkas ini bukan teks UTF-8. Simpan sebagai \"CSV UTF-8\"."));
    } catch (CsvParseException _) {
      table.rows.clear();
      table.bad.add(new BadLine(1, "Berkas ini bukan CSV yang benar."));
    }
    return table;
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<BadLine> bad() {
    return List.copyOf(bad);
  }

  private void fill(String text, List<String> columns) {
    var reader =
        CsvReader.builder()
            .fieldSeparator(separator(text))
            .allowMissingFields(true)
            .allowExtraFields(true);
    try (var records = reader.ofNamedCsvRecord(text)) {
      boolean first = true;
      for (var row : records) {
        if (first && !row.getHeader().stream().map(String::strip).toList().containsAll(columns)) {
          break;
        }
        first = false;
        rows.add(row(row, columns));
      }
      if (first) {
        bad.add(
            new BadLine(
                1,
                "Baris pertama harus memuat kolom: "
                    + String.join(", ", columns)
                    + ". Isinya mulai baris kedua."));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory is always read", impossible);
    }
  }

  private static Row row(NamedCsvRecord row, List<String> columns) {
    var fields = new LinkedHashMap<String, String>();
    row.getFieldsAsMap()
        .forEach((column, field) -> {
          if (columns.contains(column.strip())) {
            fields.put(column.strip(), meant(field.strip()));
          }
        });
    return new Row(row.getStartingLineNumber(), fields);
  }

  private static String plain(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private static char separator(String text) {
    var header = text.lines().findFirst().orElse("");
    return SEPARATORS
        .chars()
        .mapToObj(sign -> (char) sign)
        .filter(sign -> header.indexOf(sign) >= 0)
        .findFirst()
        .orElse(',');
  }

  /// A file of these rows that spreadsheets open as they are: with a mark of its encoding, and no
  /// cell that they take for a formula.
  static String write(List<String> columns, List<List<String>> rows) {
    var text = new StringWriter();
    text.write(BYTE_ORDER_MARK);
    try (var csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(columns);
      rows.forEach(row -> csv.writeRecord(row.stream().map(CsvTable::safe).toList()));
    } catch (IOException impossible) {
      throw new UncheckedIOException("a text in memory is always written", impossible);
    }
    return text.toString();
  }

  private static String safe(String field) {
    return formula(field, 0) ? PLAIN + field : field;
  }

  private static String meant(String field) {
    return field.length() > 1 && field.charAt(0) == PLAIN && formula(field, 1)
        ? field.substring(1)
        : field;
  }

  private static boolean formula(String field, int at) {
    return field.length() > at && FORMULA.indexOf(field.charAt(at)) >= 0;
  }
}
