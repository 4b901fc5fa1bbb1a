package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/// WCAG 2.2 AA, as far as a machine can tell.
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  private Axe() {}

  static void findsNothing(Page page, String what) {
    var onlyWhatIsWrong = new AxeRunOptions();
    onlyWhatIsWrong.setResultTypes(List.of("violations"));
    var violations =
        new AxeBuilder(page)
                .options(onlyWhatIsWrong)
                .withTags(RULES)
                // The other mode gathers frames of other sites in one more tab; no page has any.
                .setLegacyMode(true)
                .analyze()
                .getViolations()
                .stream()
                .map(rule -> rule.getId() + ": " + rule.getNodes().getFirst().getTarget())
                .toList();
    assertThat(violations).as(what).isEmpty();
  }
}
