package kanal.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;

/// CSV as spreadsheets read it: UTF-8 that says so, lines ended as RFC 4180 wants.
final class CsvFile {
  /// Without it some spreadsheets take UTF-8 for something else.
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvFile() {}

  /// @param separator between cells
  static CsvWriter on(OutputStream out, char separator) throws IOException {
    var words = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    words.write(BYTE_ORDER_MARK);
    return CsvWriter.builder().fieldSeparator(separator).build(words);
  }
}
