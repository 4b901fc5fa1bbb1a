package kanal.rights;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.database.Verbatim;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Says of each table of the desk whether whoever asks for their data is given what it holds of
/// their tickets, and if not, why. A table that is missing here fails a test.
final class DeskTables {
  /// Handed out row by row, whatever columns a later version adds.
  static final List<String> HANDED_OUT =
      List.of(
          "ticket",
          "ticket_guess",
          "ticket_because",
          "ticket_flag",
          "ticket_place_candidate",
          "ticket_attachment",
          "ticket_line",
          "ticket_change",
          "ticket_held",
          "ticket_owner",
          "ticket_erased",
          "ticket_restricted",
          "amendment",
          "audit",
          "deadline_step",
          "learning_example",
          "open311_filing",
          "reveal",
          "webhook_delivery");

  /// Of a ticket, and not handed out for this reason, which the archive gives.
  static final Map<String, String> KEPT_BACK =
      Map.ofEntries(
          entry("ticket_note", "catatan antarpetugas: dapat memuat data orang lain"),
          entry("ticket_similar", "nomor laporan orang lain"),
          entry("ticket_joined", "nomor laporan orang lain"),
          entry("ticket_pin", "hash PIN laporan: hanya untuk memeriksa PIN"),
          entry("ticket_presence", "petugas yang sedang membuka laporan: hilang dalam sehari"),
          entry("ticket_errand", "tanda kerja mesin, tanpa isi"),
          entry("ticket_word", "daftar kata untuk pencarian, dari isi laporan ini"),
          entry("similar_word", "daftar kata untuk pencarian, dari isi laporan ini"),
          entry("webhook_seen", "status terakhir yang dikabarkan; lihat webhook_delivery"));

  /// Of nobody who reports: officers and their tools, rules, figures.
  static final Set<String> OF_NO_TICKET =
      Set.of(
          "api_key",
          "api_key_unit",
          "check_try",
          "desk_lease",
          "desk_schema_history",
          "inbox_saved",
          "learning_run",
          "officer",
          "officer_recovery_code",
          "officer_unit",
          "routing_rule",
          "sign_in_try",
          "template",
          "ticket_change_counter",
          "unit",
          "webhook");

  private final JdbcClient jdbc;

  DeskTables(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /// What the tables hold of a ticket; those that hold nothing are left out.
  Map<String, List<Map<String, @Nullable Object>>> of(TicketNumber number) {
    var all = new LinkedHashMap<String, List<Map<String, @Nullable Object>>>();
    for (var table : HANDED_OUT) {
      var rows =
          jdbc.sql("select * from " + table + " where number = ?")
              .param(number.value())
              .query()
              .listOfRows();
      if (!rows.isEmpty()) {
        all.put(table, rows.stream().map(DeskTables::readable).toList());
      }
    }
    return all;
  }

  /// How many rows there are of what is kept back, with the reason.
  List<Map<String, Object>> keptBack(TicketNumber number) {
    var all = new ArrayList<Map<String, Object>>();
    new TreeMap<>(KEPT_BACK)
        .forEach((table, reason) -> {
          long rows =
              jdbc.sql("select count(*) from " + table + " where number = ?")
                  .param(number.value())
                  .query(Long.class)
                  .single();
          if (rows > 0) {
            all.add(Map.of("tabel", table, "baris", rows, "alasan", reason));
          }
        });
    return all;
  }

  private static Map<String, @Nullable Object> readable(Map<String, Object> row) {
    var fields = new LinkedHashMap<String, @Nullable Object>();
    row.forEach((column, value) -> fields.put(column.toLowerCase(Locale.ROOT), readable(value)));
    return fields;
  }

  private static @Nullable Object readable(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case String text -> Verbatim.fromColumn(text);
      case Number number -> number;
      case Boolean yes -> yes;
      default -> value.toString();
    };
  }
}
