package kanal.desk.report;

import java.io.IOException;
import java.io.OutputStream;

/// Writes the page's numbers as CSV: a line for each, under the chart it belongs to.
final class FigureFile {
  private FigureFile() {}

  /// Writes all of them, and leaves the stream open.
  static void write(ReportView view, char separator, OutputStream out) throws IOException {
    var file = CsvFile.on(out, separator);
    file.writeRecord("bagian", "nama", "angka", "nilai");
    for (var headline : view.headlines()) {
      file.writeRecord("ringkasan", Cells.text(headline.sentence()), "", plain(headline.figure()));
    }
    for (var chart : view.columns()) {
      for (var column : chart.columns()) {
        file.writeRecord(chart.title(), column.name(), chart.what(), plain(column.value()));
      }
    }
    for (var chart : view.bars()) {
      for (var bar : chart.bars()) {
        for (int i = 0; i < bar.numbers().size(); i++) {
          file.writeRecord(
              chart.title(),
              Cells.text(bar.name()),
              chart.heads().get(i + 1),
              plain(bar.numbers().get(i)));
        }
      }
    }
    file.flush();
  }

  /// Without the dots that part thousands, which a spreadsheet would take for decimals.
  private static String plain(String number) {
    return number.matches("[0-9.]+") ? number.replace(".", "") : number.replace('\u00a0', ' ');
  }
}
