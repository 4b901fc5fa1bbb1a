package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Amendment;
import kanal.bot.complaint.Line;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.Test;

/// Citizens' words on officers' pages.
class WordsOnPagesIT extends DeskPages {
  @Test
  void citizensWordsAreAlwaysEscaped() throws Exception {
    signIn();
    for (var text :
        List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "${7*7} [[${7*7}]] __${7*7}__ #{x} ~{x} *{x}",
            "</textarea><svg onload=alert(1)>",
            "javascript:alert(1)")) {
      var ticket = file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), text, Instant.now()));
      core.amend(
          ticket.number(),
          ticket.number().value(),
          "xss-" + ticket.number(),
          new Amendment.Added(
              new Line(Instant.now(), Line.Speaker.CITIZEN, text), List.of(), Optional.empty()));
      assertThat(act(ticket, "REPLY", text)).isEqualTo(302);
      for (var path : List.of("/desk", pageOf(ticket))) {
        assertThat(browser.get(path).body())
            .doesNotContain(
                "<script>alert", "<img src=x", "<svg onload", "href=\"javascript", "49 ")
            .contains(text.substring(text.length() - 5).replace(">", "&gt;").replace("'", "&#39;"));
      }
    }
  }

  @Test
  void invisibleAndForeignSignsComeThrough() throws Exception {
    var text = "awal \u202E balik \u2069 ꦗꦭꦤ꧀ 😭 akhir\u0000selesai";
    var ticket = file(TicketSamples.everywhere(SEQUENCE.incrementAndGet(), text, Instant.now()));
    signIn();
    var page = browser.get(pageOf(ticket));
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("ꦗꦭꦤ꧀ 😭 akhir");
  }
}
