package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/// The list of pages that are looked at is the list of pages that there are.
class EveryPageIT extends BrowserDesk {
  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping mappings;

  @Test
  void noPageIsForgottenAndNoneIsMadeUp() {
    var known = new TreeSet<>(DeskPages.PAGES.keySet());
    known.addAll(DeskPages.LED_TO);
    known.addAll(DeskPages.NO_PAGES);
    assertThat(mapped()).isEqualTo(known);
  }

  private Set<String> mapped() {
    return mappings.getHandlerMethods().keySet().stream()
        .filter(EveryPageIT::canBeOpened)
        .flatMap(info -> info.getPatternValues().stream())
        .filter(address -> address.startsWith("/desk") || address.startsWith("/cek"))
        .map(address -> address.equals("/desk/") ? "/desk" : address)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean canBeOpened(RequestMappingInfo info) {
    var methods = info.getMethodsCondition().getMethods();
    return methods.isEmpty() || methods.contains(RequestMethod.GET);
  }

  @Test
  void everyAddressShowsAPage() {
    var page = signedIn();
    for (var address : DeskPages.all(List.of(fileRoad()))) {
      var answer = page.navigate(address);
      assertThat(answer.status()).as(address).isEqualTo(200);
      assertThat(answer.headerValue("Content-Type")).as(address).startsWith("text/html");
      assertThat(page.locator("main h1").count()).as(address).isEqualTo(1);
    }
  }
}
