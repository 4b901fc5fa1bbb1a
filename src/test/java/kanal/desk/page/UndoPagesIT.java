package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import kanal.bot.complaint.Stage;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/// Taking back what was done a moment ago.
@TestPropertySource(properties = "kanal.desk.undo-seconds=600")
class UndoPagesIT extends DeskPages {
  @Test
  void aVerbTakenBackWasNeverHeardOf() throws Exception {
    var ticket = file();
    var before = now(ticket);
    signIn();
    assertThat(act(ticket, "ARCHIVE", "Salah alamat.")).isEqualTo(302);
    assertThat(now(ticket).stage()).isEqualTo(Stage.ARCHIVED);
    assertThat(browser.get(pageOf(ticket)).body()).contains("Arsipkan tersimpan.");
    assertThat(browser.get("/desk").body()).contains("Arsipkan " + ticket.number(), "Urungkan");
    assertThat(browser.submit("/desk", "/desk/undo", Map.of()).statusCode()).isEqualTo(302);
    var after = now(ticket);
    assertThat(after.stage()).isEqualTo(before.stage());
    assertThat(after.due()).isEqualTo(before.due());
    assertThat(after.story()).isEqualTo(before.story());
    assertThat(changesOf(ticket)).isEmpty();
    assertThat(browser.get(pageOf(ticket)).body())
        .contains("Diurungkan: " + ticket.number(), "admin mengurungkan: Arsipkan")
        .doesNotContain("Salah alamat.");
  }

  @Test
  void nothingIsHeardWhileItCanBeTakenBack() throws Exception {
    var ticket = file();
    signIn();
    act(ticket, "VERIFY", "");
    assertThat(changesOf(ticket)).isEmpty();
  }
}
