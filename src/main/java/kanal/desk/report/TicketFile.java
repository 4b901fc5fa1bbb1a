package kanal.desk.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Topics;
import kanal.desk.page.DeskWords;
import kanal.desk.privacy.TextMask;

/// Writes tickets as CSV, with LAPOR's columns.
final class TicketFile {
  static final List<String> COLUMNS =
      List.of(
          "nomor",
          "tanggal masuk",
          "judul",
          "isi",
          "klasifikasi",
          "kategori",
          "kategori kode",
          "kanal",
          "lokasi",
          "wilayah kode",
          "lintang",
          "bujur",
          "tanggal kejadian",
          "status",
          "unit",
          "tenggat",
          "jawaban pertama",
          "selesai pada",
          "penilaian",
          "anonim",
          "rahasia");

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
  private static final String WITHHELD = "(rahasia)";

  private final TicketRows rows;
  private final Topics topics;
  private final ZoneId zone;

  TicketFile(TicketRows rows, Topics topics, ZoneId zone) {
    this.rows = rows;
    this.topics = topics;
    this.zone = zone;
  }

  /// Writes all tickets of a choice, and leaves the stream open.
  ///
  /// @return how many
  long write(ExportChoice choice, OutputStream out) throws IOException {
    var file = CsvFile.on(out, choice.separator());
    file.writeRecord(COLUMNS);
    long written = 0;
    var portion = rows.portion(choice, Optional.empty());
    while (!portion.isEmpty()) {
      for (var row : portion) {
        write(row, choice.secretWords(), file);
      }
      written += portion.size();
      portion = rows.portion(choice, Optional.of(portion.getLast()));
    }
    file.flush();
    return written;
  }

  private void write(TicketRow row, boolean secretWords, CsvWriter file) {
    boolean withheld = row.secret() && !secretWords;
    file.writeRecord(
        row.number(),
        time(row.filedAt()),
        withheld ? WITHHELD : words(row.title()),
        withheld ? WITHHELD : words(row.description()),
        row.kind().officialName(),
        topics.of(row.topic()).name(),
        row.topic(),
        Cells.text(DeskWords.channel(row.channel())),
        withheld ? WITHHELD : row.place().map(this::words).orElse(""),
        row.region().filter(TicketFile::official).orElse(""),
        withheld ? "" : degrees(row.latitude()),
        withheld ? "" : degrees(row.longitude()),
        incident(row),
        DeskWords.stage(row.stage()),
        Cells.text(row.unit()),
        row.due().map(LocalDate::toString).orElse(""),
        row.answeredAt().map(this::time).orElse(""),
        row.doneAt().map(this::time).orElse(""),
        row.rating().map(ReportWords::rating).orElse(""),
        yesOrNo(row.anonymous()),
        yesOrNo(row.secret()));
  }

  private String words(String citizens) {
    return Cells.text(TextMask.whole(citizens));
  }

  private String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  private static boolean official(String region) {
    return region.matches("[0-9.]+");
  }

  /// A number is no formula, whatever its sign.
  private static String degrees(Optional<Double> degrees) {
    return degrees.map(String::valueOf).orElse("");
  }

  private static String incident(TicketRow row) {
    var from = row.incidentFrom().map(LocalDate::toString).orElse("");
    var to = row.incidentTo().map(LocalDate::toString).orElse("");
    return from.equals(to) ? from : from + " s.d. " + to;
  }

  private static String yesOrNo(boolean yes) {
    return yes ? "ya" : "tidak";
  }
}
