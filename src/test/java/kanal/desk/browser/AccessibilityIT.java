package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// WCAG 2.2 AA on every page, as far as a machine can tell.
class AccessibilityIT extends BrowserDesk {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private List<String> pages = List.of();

  @BeforeAll
  void fileTickets() {
    var road = fileRoad();
    var odd = file(TicketSamples.everywhere(next(), "Lampu & <jalan>", Instant.now()));
    var anonymous = file(TicketSamples.anonymous(next(), Instant.now()));
    pages =
        Stream.concat(
                DeskPages.ALL.stream(), Stream.of(road, odd, anonymous).map(BrowserDesk::pageOf))
            .toList();
  }

  @ParameterizedTest
  @EnumSource(Screen.class)
  void axeFindsNothing(Screen screen) {
    for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      var page = signedIn(screen, colours);
      for (var path : pages) {
        page.navigate(path);
        assertThat(violations(page)).as(path + " " + screen + " " + colours).isEmpty();
      }
    }
  }

  /// 1366 pixels at 200 % are 683: text may wrap, but nothing is reached by scrolling sideways.
  @Test
  void nothingIsCutOffAtTwiceTheSize() {
    var page = signedIn();
    page.setViewportSize(683, 384);
    for (var path : pages) {
      page.navigate(path);
      var over =
          page.evaluate(
              "document.documentElement.scrollWidth - document.documentElement.clientWidth");
      assertThat(((Number) over).intValue()).as("pixels too wide: " + path).isLessThanOrEqualTo(0);
    }
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).analyze().getViolations().stream()
            .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget())
            .toList();
  }
}
