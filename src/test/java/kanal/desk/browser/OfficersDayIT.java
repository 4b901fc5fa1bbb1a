package kanal.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.Ticket;
import kanal.desk.Colleagues;
import kanal.desk.officer.Role;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// A day of an officer who uses nothing but the keyboard, from the first sign-in to the last closed
/// ticket. Keys are counted but for what is typed into fields: one for a ticket in which nothing is
/// in doubt, at most four for any other.
class OfficersDayIT extends BrowserDesk {
  private static final int MOST_KEYS = 4;
  private static final String OWN_PASSWORD = "perahu kertas di kali ciliwung";

  @Autowired TicketReader reader;
  private int keys;

  private DeskTicket now(Ticket ticket) {
    return reader.find(ticket.number()).orElseThrow();
  }

  private void press(Page page, String key) {
    page.keyboard().press(key);
    keys++;
  }

  /// Presses a key that leads to another page, and waits for it.
  private void go(Page page, String key) {
    page.evaluate("window.left = true");
    press(page, key);
    page.waitForFunction("() => !window.left && document.readyState === 'complete'");
  }

  private void sitBefore(Page page, Ticket ticket) {
    page.navigate("/desk");
    page.locator("#l-" + ticket.number()).focus();
    keys = 0;
  }

  private void newcomerComesIn(Page page, String unit) {
    var name = "ratna" + next();
    var given = Colleagues.add(people, name, Role.OFFICER, unit, Units.VERIFICATION).password();
    signIn(page, name, given);
    page.waitForURL("**/desk/account/password");
    page.getByLabel("Sandi baru", new Page.GetByLabelOptions().setExact(true)).fill(OWN_PASSWORD);
    page.getByLabel("Sandi baru, sekali lagi").fill(OWN_PASSWORD);
    page.keyboard().press("Enter");
    page.waitForURL("**/desk");
  }

  @Test
  void fromTheFirstSignInToTheLastClosedTicket() {
    var roads = unit("Dinas Jalan");
    var parks = unit("Dinas Taman");
    var passed = fileRoad();
    var handedOver = fileRoad();
    var asked = fileRoad();
    var corrected = fileRoad();
    var clear = fileRoad();
    var page = stranger();
    newcomerComesIn(page, roads);

    sitBefore(page, clear);
    go(page, "v");
    assertThat(now(clear).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(keys).as("a ticket in which nothing is in doubt").isEqualTo(1);

    sitBefore(page, corrected);
    go(page, "Enter");
    go(page, "2");
    go(page, "v");
    assertThat(now(corrected).topic()).isEqualTo("perhubungan");
    assertThat(now(corrected).stage()).isEqualTo(Stage.VERIFIED);
    assertThat(keys).as("another topic").isLessThanOrEqualTo(MOST_KEYS);

    sitBefore(page, asked);
    go(page, "t");
    press(page, "Enter");
    go(page, "Control+Enter");
    assertThat(now(asked).stage()).isEqualTo(Stage.WAITING);
    assertThat(keys).as("a question").isLessThanOrEqualTo(MOST_KEYS);

    sitBefore(page, handedOver);
    go(page, "w");
    page.keyboard().type("PLN UP3 Cikupa");
    press(page, "Tab");
    page.keyboard().type("Tiang ini milik PLN.");
    go(page, "Control+Enter");
    assertThat(now(handedOver).stage()).isEqualTo(Stage.HANDED_OVER);
    assertThat(now(handedOver).story().getLast().words()).contains("PLN", "Tiang ini");
    assertThat(keys).as("a body outside").isLessThanOrEqualTo(MOST_KEYS);

    give(passed, roads);
    sitBefore(page, passed);
    go(page, "o");
    page.keyboard().type("Dinas Taman");
    press(page, "Tab");
    page.keyboard().type("Pohon, bukan jalan.");
    go(page, "Control+Enter");
    assertThat(now(passed).unit()).isEqualTo(parks);
    assertThat(keys).as("another unit").isLessThanOrEqualTo(MOST_KEYS);

    answerAndClose(page, roads);
    leave(page);
  }

  private void give(Ticket ticket, String unit) {
    database
        .jdbc()
        .sql("update ticket set unit = ? where number = ?")
        .params(unit, ticket.number().value())
        .update();
  }

  private void answerAndClose(Page page, String roads) {
    var back = fileRoad();
    var closed = fileRoad();
    var answered = fileRoad();
    give(back, roads);
    sitBefore(page, answered);
    go(page, "v");
    page.navigate("/desk?stage=verified");
    page.locator("#l-" + answered.number()).focus();
    keys = 0;
    go(page, "r");
    press(page, "Enter");
    go(page, "Control+Shift+Enter");
    assertThat(page.locator(".notice")).containsText("Jawaban tersimpan");
    assertThat(page.locator("#riwayat")).containsText("memberi jawaban akhir");
    assertThat(keys).as("the answer").isLessThanOrEqualTo(MOST_KEYS);

    sitBefore(page, back);
    go(page, "e");
    page.keyboard().type("Ini soal pasar.");
    go(page, "Control+Enter");
    assertThat(now(back).unit()).isEqualTo(Units.VERIFICATION);
    assertThat(keys).as("back to the queue").isLessThanOrEqualTo(MOST_KEYS);

    sitBefore(page, closed);
    go(page, "s");
    press(page, "Enter");
    go(page, "Control+Enter");
    assertThat(now(closed).stage()).isEqualTo(Stage.DONE);
    assertThat(keys).as("done").isLessThanOrEqualTo(MOST_KEYS);
  }

  private static void leave(Page page) {
    page.locator(".who summary").focus();
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    page.keyboard().press("Enter");
    page.waitForURL("**/desk/signin**");
  }
}
