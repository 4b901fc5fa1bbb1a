package kanal.rights;

import static kanal.rights.RightsDesk.REPORTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import kanal.desk.database.DeskDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// What is handed out to a person, on any database.

abstract class PersonFileContract {
  private RightsDesk desk;
  private DeskDatabase database;
  private PersonRights rights;

  abstract DeskDatabase open() throws Exception;

  @BeforeEach
  void start() throws Exception {
    database = open();
    desk = new RightsDesk(database);
    rights = desk.rights;
  }

  @AfterEach
  void end() {
    desk.close();
  }

  @Test
  void theArchiveHoldsWordsFilesAndWhoSawThem() throws IOException {
    desk.worked(1);

    var files = archive();

    assertThat(files).containsOnlyKeys("data.html", "data.json", "berkas/foto-1");
    assertThat(files.get("data.json"))
        .contains("sdn 2 cikupa", REPORTER, "Dinas", "UU 25/2009")
        .contains("REVEAL", "POSTPONE", "PERSON_EXPORT", "Pak Kenari")
        .doesNotContain("Gelatik");
  }

  @Test
  void thePageIsReadWithoutAnythingElse() throws IOException {
    var ticket = desk.worked(1);

    assertThat(archive().get("data.html"))
        .contains("sdn 2 cikupa", "Dinas", ticket.number().value(), "berkas/foto-1")
        .contains("membuka data pribadi", "catatan antarpetugas")
        .doesNotContain("Gelatik", "<script", "http://", " th:", "<th:");
  }

  @Test
  void wordsAreNoPartOfThePage() throws IOException {
    desk.worked(1);
    database.jdbc().sql("update ticket set description = '<b onclick=x>rusak</b>'").update();

    assertThat(archive().get("data.html")).contains("&lt;b onclick").doesNotContain("<b onclick");
  }

  @Test
  void everyTableIsHandedOutOrSaysWhyNot() {
    var tables =
        database
            .jdbc()
            .sql(
                """
                select lower(table_name) from information_schema.tables
                where lower(table_schema) = 'public'
                """)
            .query(String.class)
            .list();

    assertThat(tables)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DeskTables.HANDED_OUT, DeskTables.KEPT_BACK.keySet(), DeskTables.OF_NO_TICKET)
                .flatMap(Collection::stream)
                .toList());
  }

  @Test
  void whatIsOfATicketBearsItsNumber() {
    var bearing =
        database
            .jdbc()
            .sql(
                """
                select lower(table_name) from information_schema.columns
                where lower(table_schema) = 'public' and lower(column_name) = 'number'
                """)
            .query(String.class)
            .list();

    assertThat(bearing)
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(DeskTables.HANDED_OUT, DeskTables.KEPT_BACK.keySet())
                .flatMap(Collection::stream)
                .toList());
  }

  @Test
  void everyTableOfATicketIsInTheArchive() throws IOException {
    desk.inEveryTable(desk.worked(1).number());

    var tables = new JsonMapper().readTree(archive().get("data.json")).at("/laporan/0/tabel");

    assertThat(tables.propertyNames()).containsExactlyInAnyOrderElementsOf(DeskTables.HANDED_OUT);
    assertThat(tables.toString()).contains("kenari-place", "kenari-held", "kenari-webhook");
  }

  private Map<String, String> archive() throws IOException {
    var out = new ByteArrayOutputStream();
    rights.export(rights.find(REPORTER, "admin"), "admin", out);
    return unpacked(out.toByteArray());
  }

  private static Map<String, String> unpacked(byte[] archive) throws IOException {
    var files = new HashMap<String, String>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }
}
