package kanal.desk.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kanal.bot.complaint.Ticket;
import kanal.desk.TicketSamples;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Words that want to be a script stay words, in every field a citizen or an officer can fill.
class HostileWordsIT extends BrowserDesk {
  private final List<String> words = new ArrayList<>();
  private final List<Ticket> tickets = new ArrayList<>();

  @BeforeAll
  void fileThem() throws IOException {
    try (InputStream file = HostileWordsIT.class.getResourceAsStream("/desk/hostile-words.txt")) {
      new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(words::add);
    }
    assertThat(words).hasSizeGreaterThanOrEqualTo(60);
    words.forEach(text -> tickets.add(file(TicketSamples.everywhere(next(), text, Instant.now()))));
  }

  @Test
  void inACitizensFieldsTheyAreOnlyRead() {
    var page = signedIn();
    var trouble = watch(page);
    page.navigate("/desk");
    for (int i = 0; i < tickets.size(); i++) {
      page.navigate(pageOf(tickets.get(i)));
      assertThat(page.locator(".description").textContent()).isEqualTo(words.get(i));
      assertThat(page.locator("main script, main iframe, main object, main [onerror]").count())
          .as(words.get(i))
          .isZero();
    }
    assertThat(trouble).isEmpty();
  }

  @Test
  void inAnOfficersAnswerTheyAreOnlyRead() {
    var page = signedIn();
    var trouble = watch(page);
    var ticket = fileRoad();
    page.navigate(pageOf(ticket));
    for (var text : words) {
      // As a click would, without showing the growing page after each.
      page.evaluate(
          """
          async (words) => {
            const field = document.getElementById('words-REPLY');
            const body = new URLSearchParams(new FormData(field.form));
            body.set(field.name, words);
            const answer = await fetch(field.form.action, { method: 'POST', body });
            const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const version = page.getElementById('words-REPLY').form.elements.version.value;
            field.form.elements.version.value = version;
          }\
          """,
          text);
    }
    page.navigate(pageOf(ticket));
    assertThat(page.locator(".line-officer .line-words").allTextContents())
        .containsExactlyElementsOf(words);
    assertThat(trouble).isEmpty();
  }

  /// Notes every dialog, every request to somebody else and every complaint of the content policy.
  private List<String> watch(Page page) {
    var trouble = new ArrayList<String>();
    page.onDialog(dialog -> {
      trouble.add("dialog " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> {
      if (!request.url().startsWith("http://127.0.0.1:" + port + "/")) {
        trouble.add("request " + request.url());
      }
    });
    page.onPopup(popup -> trouble.add("popup " + popup.url()));
    return trouble;
  }
}
