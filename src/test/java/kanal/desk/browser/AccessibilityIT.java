package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ViewportSize;
import java.time.Instant;
import java.util.List;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every page that an officer can open, for those who see little, use no mouse, or have a
/// telephone.
class AccessibilityIT extends BrowserDesk {
  private static final List<ViewportSize> LITTLE_ROOM =
      List.of(new ViewportSize(683, 384), new ViewportSize(390, 844), new ViewportSize(320, 640));

  private List<Ticket> tickets = List.of();
  private List<String> pages = List.of();

  @BeforeAll
  void fileTickets() {
    unit("Dinas Jalan");
    tickets =
        List.of(
            fileRoad(),
            file(TicketSamples.everywhere(next(), "Lampu & <jalan>", Instant.now())),
            file(TicketSamples.anonymous(next(), Instant.now())));
    pages = DeskPages.all(tickets);
  }

  @ParameterizedTest
  @CsvSource({"OFFICE, LIGHT", "PHONE, DARK"})
  void axeFindsNothing(Screen screen, ColorScheme colours) {
    var page = signedIn(screen, colours);
    for (var path : pages) {
      page.navigate(path);
      Axe.findsNothing(page, path + " " + screen + " " + colours);
    }
  }

  @ParameterizedTest
  @CsvSource({"LIGHT", "DARK"})
  void norInWhatIsFoldedAway(ColorScheme colours) {
    var page = signedIn(Screen.OFFICE, colours);
    for (var path :
        List.of(
            "/desk", pageOf(tickets.get(0)), "/desk/units", "/desk/people", "/desk/templates")) {
      page.navigate(path);
      page.evaluate(
          """
          document.querySelectorAll('main details').forEach((it) => {
            it.removeAttribute('name');
            it.open = true;
          })\
          """);
      Axe.findsNothing(page, "unfolded " + path + " " + colours);
    }
    page.navigate("/desk");
    page.locator(".more-sections summary").click();
    Axe.findsNothing(page, "the menu " + colours);
    page.keyboard().press("Escape");
    assertThat(page.locator(".more-sections .menu-list").isVisible()).isFalse();
  }

  /// 1366 pixels at 200 % are 683: text may wrap, but nothing is reached by scrolling sideways.
  @Test
  void nothingIsCutOffWhereThereIsLittleRoom() {
    var page = signedIn();
    for (var path : pages) {
      page.navigate(path);
      for (var size : LITTLE_ROOM) {
        page.setViewportSize(size.width, size.height);
        assertThat(tooWide(page))
            .as("pixels too wide: " + path + " at " + size.width)
            .isNotPositive();
      }
    }
  }

  private static int tooWide(Page page) {
    var over =
        page.evaluate(
            "document.documentElement.scrollWidth - document.documentElement.clientWidth");
    return ((Number) over).intValue();
  }

  @Test
  void theHeaderIsOneLineOnAnOfficeScreen() {
    var page = signedIn();
    page.navigate("/desk");
    var height = page.locator("header.bar").boundingBox().height;
    assertThat(height).as("pixels").isLessThan(64);
  }
}
