package kanal.desk.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayDeque;
import kanal.bot.complaint.Stage;
import kanal.desk.officer.Role;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/// Two officers who sit before the same ticket, each at their own screen.
class TwoOfficersIT extends BrowserDesk {
  private static final String REASON = "Sudah ditangani dinas lain minggu lalu.";

  @Autowired TicketReader reader;

  @Test
  void theySeeEachOtherAndWhoComesLateLosesNothing() {
    var ticket = fileRoad();
    var ani = colleague(Role.OFFICER, Units.VERIFICATION);
    var budi = colleague(Role.OFFICER, Units.VERIFICATION);
    ani.navigate(pageOf(ticket));
    budi.navigate(pageOf(ticket));
    var anisName = ani.locator(".who-words").textContent();
    var budisName = budi.locator(".who-words").textContent();
    assertThat(anisName).isNotEqualTo(budisName);
    assertThat(budi.locator("#hadir")).containsText(anisName + " juga membuka laporan ini");
    assertThat(ani.locator("#hadir")).containsText(budisName + " juga membuka laporan ini");

    budi.locator("#verb-ARCHIVE summary").click();
    budi.locator("#words-ARCHIVE").fill(REASON);
    ani.locator("#verb-VERIFY button[type=submit]").click();
    assertThat(ani.locator(".undo")).isVisible();
    assertThat(budi.locator("#kepala .stage")).hasText("Diverifikasi");
    // The page that changed leaves what is being typed.
    assertThat(budi.locator("#words-ARCHIVE")).hasValue(REASON);

    budi.locator("#verb-ARCHIVE button[type=submit]").click();
    assertThat(budi.getByRole(AriaRole.ALERT).first()).containsText("baru saja berubah");
    assertThat(budi.locator(".changes")).containsText(anisName + " memverifikasi");
    assertThat(budi.locator("#words-ARCHIVE")).hasValue(REASON);
    assertThat(reader.find(ticket.number()).orElseThrow().stage()).isEqualTo(Stage.VERIFIED);

    budi.locator("#verb-ARCHIVE button[type=submit]").click();
    assertThat(budi.locator(".notice")).containsText("Arsipkan tersimpan");
    var kept = reader.find(ticket.number()).orElseThrow();
    assertThat(kept.stage()).isEqualTo(Stage.ARCHIVED);
    assertThat(kept.story().getLast().words()).isEqualTo(REASON);
  }

  @Test
  void aNoteOfOneStandsBesideTheDecisionOfTheOther() {
    var ticket = fileRoad();
    var ani = colleague(Role.OFFICER, Units.VERIFICATION);
    var budi = colleague(Role.OFFICER, Units.VERIFICATION);
    ani.navigate(pageOf(ticket));
    budi.navigate(pageOf(ticket));
    ani.locator("#note-words").fill("Saya telepon dinas dulu.");
    budi.locator("#verb-VERIFY button[type=submit]").click();
    assertThat(budi.locator(".undo")).isVisible();
    ani.locator("#catatan button[type=submit]").click();
    assertThat(ani.locator(".line-note")).containsText("Saya telepon dinas dulu.");
    assertThat(budi.locator(".line-note")).containsText("Saya telepon dinas dulu.");
    assertThat(reader.find(ticket.number()).orElseThrow().stage()).isEqualTo(Stage.VERIFIED);
  }

  @Test
  void whatHappensBeforeAPageListensIsShownAsSoonAsItDoes() {
    var ticket = fileRoad();
    var ani = colleague(Role.OFFICER, Units.VERIFICATION);
    var budi = colleague(Role.OFFICER, Units.VERIFICATION);
    var held = new ArrayDeque<Route>();
    budi.route("**/desk/events", held::add);
    budi.navigate(pageOf(ticket));
    budi.waitForCondition(() -> !held.isEmpty());
    ani.navigate(pageOf(ticket));
    ani.locator("#note-words").fill("Dinas sudah di jalan.");
    ani.locator("#catatan button[type=submit]").click();
    assertThat(ani.locator(".line-note")).containsText("Dinas sudah di jalan.");
    assertThat(budi.locator(".line-note")).hasCount(0);

    held.remove().resume();
    assertThat(budi.locator(".line-note")).containsText("Dinas sudah di jalan.");
    assertThat(budi.locator("#hadir")).containsText(ani.locator(".who-words").textContent());
  }
}
