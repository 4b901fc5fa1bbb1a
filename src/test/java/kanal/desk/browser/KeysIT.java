package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.time.Instant;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// An officer's day by keys: one for a well-classified ticket, at most four for any other.
class KeysIT extends BrowserDesk {
  @Autowired TicketReader reader;

  private DeskTicket now(Ticket ticket) {
    return reader.find(ticket.number()).orElseThrow();
  }

  private static void press(Page page, String... keys) {
    for (var key : keys) {
      page.keyboard().press(key);
    }
  }

  /// Presses what leads to another page, and waits for it.
  private static void go(Page page, String key) {
    leave(page, () -> page.keyboard().press(key));
  }

  private static void leave(Page page, Runnable step) {
    page.evaluate("window.left = true");
    step.run();
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
  }

  private static void focus(Page page, Ticket ticket) {
    page.navigate("/desk?view=ready");
    page.locator("#l-" + ticket.number()).focus();
  }

  private static String focused(Page page) {
    return String.valueOf(page.evaluate("document.activeElement.id"));
  }

  @Test
  void oneKeyVerifiesInTheListAndGoesToTheNext() {
    var next = fileRoad();
    var ticket = fileRoad();
    var page = signedIn();
    focus(page, ticket);
    go(page, "v");
    assertThat(now(ticket).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(focused(page)).isEqualTo("l-" + next.number());
    go(page, "z");
    assertThat(now(ticket).stage()).isEqualTo(Stage.RECEIVED);
    assertThat(page.locator(".notice").textContent()).contains("Diurungkan");
  }

  @Test
  void jAndKWalkAndEnterOpens() {
    var below = fileRoad();
    var ticket = fileRoad();
    var page = signedIn();
    page.navigate("/desk?view=ready");
    press(page, "j");
    assertThat(focused(page)).isEqualTo("l-" + ticket.number());
    press(page, "j");
    assertThat(focused(page)).isEqualTo("l-" + below.number());
    press(page, "k", "x");
    assertThat(page.locator(".bulk").isVisible()).isTrue();
    assertThat(page.locator("[data-picked-count]").textContent()).isEqualTo("1");
    page.locator("#l-" + ticket.number()).focus();
    go(page, "Enter");
    assertThat(page.url()).contains(pageOf(ticket));
    go(page, "j");
    assertThat(page.url()).contains(pageOf(below));
  }

  @Test
  void anotherTopicAndVerifikasiAreThreeKeys() {
    var ticket = fileRoad();
    var page = signedIn();
    focus(page, ticket);
    go(page, "Enter");
    go(page, "2");
    go(page, "v");
    assertThat(now(ticket).topic()).isEqualTo("perhubungan");
    assertThat(now(ticket).stage()).isEqualTo(Stage.VERIFIED);
  }

  @Test
  void aQuestionFromATemplateIsThreeKeys() {
    var ticket = fileRoad();
    var page = signedIn();
    focus(page, ticket);
    go(page, "t");
    press(page, "Enter");
    go(page, "Control+Enter");
    assertThat(now(ticket).stage()).isEqualTo(Stage.WAITING);
    assertThat(now(ticket).story().getLast().words()).isNotBlank();
  }

  @Test
  void whoWritesInsteadOfTakingTheTemplateWrites() {
    var ticket = fileRoad();
    var page = signedIn();
    focus(page, ticket);
    go(page, "t");
    page.keyboard().type("via kiri atau kanan?");
    assertThat(page.locator("#words-POSTPONE").inputValue()).isEqualTo("via kiri atau kanan?");
    assertThat(now(ticket).stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void whileSomethingIsTypedKeysAreLetters() {
    var ticket = fileRoad();
    var page = signedIn();
    page.navigate(pageOf(ticket));
    press(page, "m");
    page.keyboard().type("vtwa123z?");
    assertThat(page.locator("#note-words").inputValue()).isEqualTo("vtwa123z?");
    press(page, "Escape", "Control+v", "?");
    assertThat(page.locator("#tombol").isVisible()).isTrue();
    press(page, "v");
    assertThat(now(ticket).stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void aSlashOnATicketSearchesInTheInbox() {
    var page = signedIn();
    page.navigate(pageOf(fileRoad()));
    go(page, "/");
    assertThat(focused(page)).isEqualTo("q");
  }

  @Test
  void keysCanBeSwitchedOff() {
    var ticket = fileRoad();
    var page = signedIn();
    page.route(
        "**" + pageOf(ticket),
        route -> {
          var answer = route.fetch();
          route.fulfill(
              new Route.FulfillOptions()
                  .setResponse(answer)
                  .setBody(answer.text().replace("data-keys=\"on\"", "data-keys=\"off\"")));
        });
    page.navigate(pageOf(ticket));
    press(page, "v", "m");
    assertThat(focused(page)).isNotEqualTo("note-words");
    assertThat(now(ticket).stage()).isEqualTo(Stage.RECEIVED);
  }

  @Test
  void theListStaysWhileNewTicketsAreAnnounced() {
    var ticket = fileRoad();
    var page = signedIn();
    focus(page, ticket);
    press(page, "x");
    var fresh = fileRoad();
    page.locator("#kabar a").waitFor();
    assertThat(page.locator("#kabar").textContent()).contains("laporan baru — tampilkan");
    assertThat(page.locator("#l-" + fresh.number()).count()).isZero();
    assertThat(page.locator(".row input:checked").count()).isEqualTo(1);
    leave(page, () -> page.locator("#kabar a").click());
    assertThat(page.locator("#l-" + fresh.number()).count()).isEqualTo(1);
  }

  @Test
  void anSmsIsCountedWhileItIsTyped() {
    var ticket = file(TicketSamples.everywhere(next(), "Lampu padam", Instant.now()));
    var page = signedIn();
    page.navigate(pageOf(ticket));
    page.locator("#words-REPLY").fill("a".repeat(150));
    assertThat(page.locator("#balas [data-segments]").textContent()).isEqualTo("2 SMS");
    page.locator("#words-REPLY").fill("a".repeat(500));
    assertThat(page.locator("#balas [data-segments]").textContent()).contains("Terlalu panjang");
  }
}
