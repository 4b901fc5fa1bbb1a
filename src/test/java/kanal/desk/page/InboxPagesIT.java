package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.desk.TicketSamples;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.web.util.HtmlUtils;

/// The inbox as officers see it.
class InboxPagesIT extends DeskPages {
  @Test
  void theInboxShowsATicketAtAGlance() throws Exception {
    var ticket = file();
    signIn();
    assertThat(browser.get("/desk").body())
        .contains(
            ticket.number().value(),
            ticket.title(),
            "Infrastruktur dan pekerjaan umum",
            "91\u00a0%",
            "SDN Cikupa 2, Kec. Cikupa",
            "Telegram",
            "Perlu diperiksa",
            "hari kerja lagi");
  }

  @Test
  void theInboxFiltersByStageAndTopic() throws Exception {
    var road = file();
    var graft = file(TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    signIn();
    assertThat(browser.get("/desk?topic=lainnya").body())
        .contains(graft.number().value())
        .doesNotContain(road.number().value());
    assertThat(browser.get("/desk?stage=received").body()).contains(road.number().value());
    assertThat(browser.get("/desk?stage=withdrawn").body()).contains("Tidak ada laporan di sini");
    assertThat(browser.get("/desk?stage=nonsense&view=x&after=99_x").statusCode()).isEqualTo(200);
    assertThat(browser.get("/desk?after=999999999999999999_2611-0483-7&view=soon").statusCode())
        .isEqualTo(200);
  }

  @Test
  void theInboxIsPagedByFifty() throws Exception {
    var old = Instant.parse("2025-01-06T00:00:00Z");
    for (int i = 0; i < 51; i++) {
      file(TicketSamples.road(5000 + i, old.plusSeconds(i)));
    }
    signIn();
    var first = browser.get("/desk?stage=received").body();
    assertThat(first).contains("Berikutnya →").doesNotContain("← Sebelumnya");
    assertThat(first.split("class=\"row-title\"", -1)).hasSize(51);
    var second = browser.get(link(first, "next")).body();
    assertThat(second).contains("← Sebelumnya");
    assertThat(numbers(second)).doesNotContainAnyElementsOf(numbers(first));
    assertThat(numbers(browser.get(link(second, "prev")).body())).isEqualTo(numbers(first));
  }

  private static String link(String page, String rel) {
    var found = Pattern.compile("href=\"([^\"]+)\" rel=\"" + rel + "\"").matcher(page);
    assertThat(found.find()).as(rel).isTrue();
    return HtmlUtils.htmlUnescape(found.group(1));
  }

  private static List<String> numbers(String page) {
    return Pattern.compile("data-number=\"([\\d-]+)\"")
        .matcher(page)
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  @Test
  void traysHoldWhatTheirNamesSay() throws Exception {
    var sure = file();
    var unsure = file(TicketSamples.anonymous(SEQUENCE.incrementAndGet(), Instant.now()));
    var asked = file();
    signIn();
    assertThat(act(asked, "POSTPONE", "Di mana?")).isEqualTo(302);
    assertThat(numbers(browser.get("/desk?view=ready").body()))
        .contains(sure.number().value())
        .doesNotContain(unsure.number().value(), asked.number().value());
    assertThat(numbers(browser.get("/desk?view=check").body()))
        .contains(unsure.number().value())
        .doesNotContain(sure.number().value());
    assertThat(numbers(browser.get("/desk?view=waiting").body()))
        .contains(asked.number().value())
        .doesNotContain(sure.number().value());
    assertThat(browser.get("/desk?view=waiting").body()).contains("batas waktu berhenti");
    // Both roads tell the same; that is found a moment after they came in.
    Awaitility.await()
        .untilAsserted(() ->
            assertThat(numbers(browser.get("/desk?view=similar").body()))
                .contains(sure.number().value(), asked.number().value()));
  }

  @Test
  void aTicketIsFoundByItsNumberAndByItsWords() throws Exception {
    var ticket =
        file(
            TicketSamples.everywhere(
                SEQUENCE.incrementAndGet(), "Gorong-gorong Ciwandan ambrol", Instant.now()));
    var other = file();
    var number = ticket.number().value();
    signIn();
    for (var typed : List.of(number, number.replace("-", ""), number.replace('-', '.'))) {
      var answer = browser.get("/desk?q=" + typed);
      assertThat(answer.statusCode()).as(typed).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow())
          .endsWith("/desk/tickets/" + number);
    }
    for (var typed : List.of("ciwandan", "CIWAN", "ambrol+gorong")) {
      assertThat(numbers(browser.get("/desk?q=" + typed).body())).as(typed).containsExactly(number);
    }
    assertThat(numbers(browser.get("/desk?place=ciwandan").body())).containsExactly(number);
    assertThat(numbers(browser.get("/desk?q=ciwandan+cikupa").body())).isEmpty();
    assertThat(numbers(browser.get("/desk?q=cikupa").body())).contains(other.number().value());
  }

  @Test
  void anOpenListIsToldWhatIsNew() throws Exception {
    var shown = file();
    signIn();
    var page = browser.get("/desk").body();
    var news = Pattern.compile("hx-get=\"(/desk/news[^\"]+)\"").matcher(page);
    assertThat(news.find()).isTrue();
    var address = HtmlUtils.htmlUnescape(news.group(1));
    assertThat(browser.get(address).body()).doesNotContain("tampilkan");
    file();
    act(shown, "VERIFY", "");
    assertThat(browser.get(address).body()).contains("1 laporan baru, 1 berubah — tampilkan");
  }

  @Test
  void choicesAreKeptUnderANameOfOnesOwn() throws Exception {
    signIn();
    var choices = Map.of("name", "Jalan <b>", "choices", "view=check&topic=infrastruktur");
    var answer = browser.submit("/desk", "/desk/saved", choices);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/desk?view=check&topic=infrastruktur");
    var page = browser.get("/desk?view=check&topic=infrastruktur").body();
    assertThat(page).contains("Jalan &lt;b&gt;", "Hapus tampilan ini").doesNotContain("Jalan <b>");
    var forget = Pattern.compile("/desk/saved/\\d+/forget").matcher(page);
    assertThat(forget.find()).isTrue();
    assertThat(browser.submit("/desk", forget.group(), Map.of()).statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk").body()).doesNotContain("Jalan &lt;b&gt;");
  }
}
