package kanal.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.UUID;
import kanal.bot.complaint.TicketPins;
import kanal.desk.Colleagues;
import kanal.desk.TicketSamples;
import kanal.desk.officer.Role;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Pages that no address alone leads to: before the sign-in, after a mistake, and of citizens.
class SpecialPagesIT extends BrowserDesk {
  @Autowired TicketPins pins;

  @Test
  void theSignInAndAWrongPassword() {
    var page = stranger();
    page.navigate("/desk");
    Axe.findsNothing(page, "sign-in");
    signIn(page, "nobody", "not my password");
    assertThat(page.locator(".problem")).isVisible();
    Axe.findsNothing(page, "wrong password");
  }

  @Test
  void thePasswordThatMustBeChanged() {
    var page = stranger();
    var name = "baru" + next();
    signIn(page, name, Colleagues.add(people, name, Role.OFFICER, Units.VERIFICATION).password());
    page.waitForURL("**/desk/account/password");
    Axe.findsNothing(page, "forced change");
    page.getByLabel("Sandi baru", new Page.GetByLabelOptions().setExact(true))
        .fill("satu dua tiga");
    page.getByLabel("Sandi baru, sekali lagi").fill("satu dua lain");
    page.keyboard().press("Enter");
    assertThat(page.locator(".problem")).isVisible();
    Axe.findsNothing(page, "forced change, mistyped");
  }

  @Test
  void theSecondStepFromThePictureToTheCode() {
    var name = Colleagues.settled(people, officers, Role.OFFICER, Units.VERIFICATION);
    var page = stranger();
    signIn(page, name, Colleagues.PASSWORD);
    page.waitForURL("**/desk");
    page.navigate("/desk/account/second-step");
    page.getByLabel("Sandi Anda").fill(Colleagues.PASSWORD);
    page.keyboard().press("Enter");
    assertThat(page.locator(".qr")).isVisible();
    Axe.findsNothing(page, "the picture to scan");

    database
        .jdbc()
        .sql("update officer set totp_since = current_timestamp where name = ?")
        .param(name)
        .update();
    var again = stranger();
    signIn(again, name, Colleagues.PASSWORD);
    again.waitForURL("**/desk/signin/code");
    Axe.findsNothing(again, "the code");
  }

  @Test
  void whatIsNotThereOrNotAllowedOrBroken() {
    var officer = colleague(Role.OFFICER, Units.VERIFICATION);
    assertThat(officer.navigate("/desk/units").status()).isEqualTo(403);
    assertThat(officer.locator("h1")).hasText("Bukan untuk peran Anda");
    Axe.findsNothing(officer, "not allowed");
    assertThat(officer.navigate("/desk/tickets/2611-9999-1").status()).isEqualTo(404);
    assertThat(officer.locator("h1")).hasText("Laporan tidak ditemukan");
    Axe.findsNothing(officer, "no ticket");
    assertThat(officer.navigate("/desk/nowhere").status()).isEqualTo(404);
    assertThat(officer.locator("h1")).hasText("Halaman tidak ditemukan");
    assertThat(officer.navigate("/desk/undo").status()).isEqualTo(405);
    assertThat(officer.locator("h1")).hasText("Permintaan ini tidak dikenali");
    Axe.findsNothing(officer, "an error");
  }

  @Test
  void personalDataIsShownForAReasonAndCoveredAgain() {
    var words = "Lampu mati, hubungi 0812 3456 7889";
    var ticket = file(TicketSamples.everywhere(next(), words, Instant.now()));
    var page = signedIn();
    page.navigate(pageOf(ticket));
    assertThat(page.locator(".description")).not().containsText("3456 7889");
    page.locator(".reveal summary").click();
    page.locator("#reason").selectOption("CONTACT");
    page.locator(".reveal button[type=submit]").click();
    assertThat(page.locator(".description")).containsText("3456 7889");
    Axe.findsNothing(page, "revealed");
    page.locator(".revealed button").click();
    assertThat(page.locator(".description")).not().containsText("3456 7889");
  }

  @Test
  void aReportIsWrittenDownAndItsReceiptReadOut() {
    var page = signedIn();
    page.navigate("/desk/entry");
    page.getByLabel("Apa yang dilaporkan?").fill("Jalan depan balai desa berlubang besar");
    page.locator("button.main").click();
    page.waitForURL(address -> address.matches(".*/desk/entry/[0-9a-f-]{36}"));
    Axe.findsNothing(page, "receipt");
    assertThat(page.navigate("/desk/entry/" + UUID.randomUUID()).status()).isEqualTo(404);
    assertThat(page.locator("h1")).hasText("Halaman tidak ditemukan");
    Axe.findsNothing(page, "no receipt");
  }

  /// It allows no script at all, so what looks at it has to go around its rules.
  @Test
  void citizensCheckTheirNumber() {
    var ticket = fileRoad();
    for (var colours : ColorScheme.values()) {
      var page = open(options(Screen.PHONE, colours).setBypassCSP(true));
      page.navigate("/cek");
      Axe.findsNothing(page, "the form " + colours);
      check(page, ticket.number().value(), "000000");
      assertThat(page.locator(".problem")).isVisible();
      Axe.findsNothing(page, "a wrong PIN " + colours);
      check(page, ticket.number().value(), pins.of(ticket.number()));
      assertThat(page.locator("h2").first()).containsText(ticket.number().value());
      Axe.findsNothing(page, "a report " + colours);
    }
  }

  private static void check(Page page, String number, String pin) {
    page.getByLabel("Nomor laporan").fill(number);
    page.getByLabel("PIN").fill(pin);
    page.locator("form button").click();
  }
}
