package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Templates, from their page to a ticket's.
class TemplatePagesIT extends DeskPages {
  @Test
  void aTemplateSpeaksOfItsTicket() throws Exception {
    var ticket = file();
    signIn();
    var made =
        browser.submit(
            "/desk/templates",
            "/desk/templates",
            Map.of("verb", "REPLY", "name", "Sapa", "words", "Halo, {nomor} tentang {judul}."));
    assertThat(made.statusCode()).isEqualTo(302);
    var page = browser.get(pageOf(ticket)).body();
    var words = "Halo, " + ticket.number() + " tentang " + ticket.title() + ".";
    assertThat(page).contains("data-words=\"" + words + "\"");
    var use = Pattern.compile("href=\"(\\?use=\\d+)#verb-REPLY\"[^>]*>Sapa<").matcher(page);
    assertThat(use.find()).isTrue();
    assertThat(browser.get(pageOf(ticket) + use.group(1)).body()).contains(">" + words + "<");
  }

  @Test
  void aNameStandsOnceAndNothingTypedIsLost() throws Exception {
    signIn();
    var fields = Map.of("verb", "ARCHIVE", "name", "Ganda", "words", "Kata pertama.");
    browser.submit("/desk/templates", "/desk/templates", fields);
    browser.submit(
        "/desk/templates",
        "/desk/templates",
        Map.of("verb", "ARCHIVE", "name", "Ganda", "words", "Kata kedua."));
    assertThat(browser.get("/desk/templates").body())
        .contains("Sudah ada templat bernama itu", "Kata pertama.", "Kata kedua.");
    assertThat(browser.get("/desk/templates").body()).doesNotContain("Kata kedua.");
  }
}
