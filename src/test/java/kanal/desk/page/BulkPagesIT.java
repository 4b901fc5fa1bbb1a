package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import org.junit.jupiter.api.Test;

/// The same for several tickets at once.
class BulkPagesIT extends DeskPages {
  private String bulk(String what, List<String> keys, String words) throws Exception {
    var page = browser.get("/desk").body();
    var token = page.split("name=\"_csrf\" value=\"", 2)[1].split("\"", 2)[0];
    var more = new StringBuilder("&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8));
    keys.forEach(key -> more.append("&ticket=").append(key));
    var answer =
        browser.post("/desk/bulk", Map.of("do", what, "words-" + what, words), more.toString());
    assertThat(answer.statusCode()).isEqualTo(302);
    return browser.get("/desk").body();
  }

  private Stage stage(Ticket ticket) {
    return now(ticket).stage();
  }

  @Test
  void severalTicketsGetTheSameWords() throws Exception {
    var one = file();
    var two = file();
    var three = file();
    signIn();
    assertThat(bulk("ARCHIVE", List.of(key(one), key(two)), "Sudah ditangani."))
        .contains("Arsipkan: 2 laporan tersimpan.");
    assertThat(stage(one)).isEqualTo(Stage.ARCHIVED);
    assertThat(stage(two)).isEqualTo(Stage.ARCHIVED);
    assertThat(stage(three)).isEqualTo(Stage.RECEIVED);
    assertThat(changesOf(two).getFirst().words()).contains("Sudah ditangani.");
  }

  @Test
  void whatSomebodyChangedMeanwhileStaysPickedWithItsWords() throws Exception {
    var mine = file();
    var theirs = file();
    var seen = List.of(key(mine), key(theirs));
    signIn();
    act(theirs, "REPLY", "Kami cek.");
    var page = bulk("POSTPONE", seen, "Di jalan apa?");
    assertThat(page)
        .contains("Tunda: 1 laporan tersimpan.", "Baru saja diubah orang lain", "Di jalan apa?")
        .contains("value=\"" + key(theirs) + "\" autocomplete=\"off\" checked")
        .doesNotContain("value=\"" + key(mine) + "\" autocomplete=\"off\" checked");
    assertThat(stage(mine)).isEqualTo(Stage.WAITING);
    assertThat(stage(theirs)).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void withoutWordsNothingIsSent() throws Exception {
    var ticket = file();
    signIn();
    assertThat(bulk("ARCHIVE", List.of(key(ticket)), " ")).contains("mohon diisi");
    assertThat(bulk("VERIFY", List.of(), "")).contains("Pilih laporannya dahulu");
    assertThat(changesOf(ticket)).isEmpty();
  }
}
