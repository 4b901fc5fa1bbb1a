package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.LoadState;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// What a slow line has to carry before an officer can work.
class FirstPageIT extends BrowserDesk {
  private static final long MOST_BYTES = 150_000;

  @Test
  void theWholeInboxWithStylesAndScriptsIsLight() {
    for (int i = 0; i < 50; i++) {
      fileRoad();
    }
    var page = signedIn();
    var answers = new CopyOnWriteArrayList<Response>();
    page.onResponse(answers::add);
    page.navigate("/desk");
    page.waitForLoadState(LoadState.LOAD);
    assertThat(page.locator(".row").count()).isEqualTo(50);
    long bytes =
        List.copyOf(answers).stream()
            .filter(answer -> !answer.url().endsWith("/desk/events"))
            .mapToLong(answer -> answer.request().sizes().responseBodySize)
            .sum();
    assertThat(bytes).as("bytes").isBetween(20_000L, MOST_BYTES);
  }
}
