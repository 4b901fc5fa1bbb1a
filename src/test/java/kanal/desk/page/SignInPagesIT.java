package kanal.desk.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Who gets in, and what every page promises to a browser.
class SignInPagesIT extends DeskPages {
  @Test
  void nobodySeesAnythingWithoutSigningIn() throws Exception {
    var ticket = file();
    for (var path :
        List.of(
            "/desk",
            "/desk/",
            pageOf(ticket),
            pageOf(ticket) + "/attachments/" + ticket.attachments().getFirst().id(),
            "/desk/events",
            "/desk/something")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/desk/signin");
      assertThat(answer.body()).doesNotContain(ticket.title());
    }
  }

  @Test
  void aWrongPasswordIsSaidKindly() throws Exception {
    var answer = browser.signIn("admin-yang-lain", "salah");
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/desk/signin?why=wrong");
    assertThat(browser.get("/desk/signin?why=wrong").body()).contains("Nama atau sandi salah");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }

  @Test
  void theSessionCookieIsForTheDeskOnly() throws Exception {
    var cookie = browser.get("/desk/signin").headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("kanal-desk=").contains("Path=/desk", "HttpOnly", "SameSite=Lax");
  }

  @Test
  void pagesForbidForeignScripts() throws Exception {
    signIn();
    var page = browser.get("/desk");
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'")
        .doesNotContain("unsafe");
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(page.body()).doesNotContain("<style", "onclick", "style=\"", "http://", "https://");
    assertThat(page.body().split("<script", -1)).hasSize(4);
    for (var script : List.of(Scripts.onClassPath().htmx(), Scripts.onClassPath().sse())) {
      assertThat(page.body()).contains(script);
      assertThat(browser.get(script).statusCode()).isEqualTo(200);
    }
    for (var asset : List.of("desk.css", "desk.js", "keys.js")) {
      assertThat(browser.get("/desk/assets/" + asset).statusCode()).as(asset).isEqualTo(200);
    }
  }

  @Test
  void aFormWithoutItsTokenIsRefused() throws Exception {
    var ticket = file();
    signIn();
    var answer =
        browser.post(
            pageOf(ticket) + "/act", Map.of("verb", "VERIFY", "version", "0", "words", ""), "");
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("kedaluwarsa");
    assertThat(changesOf(ticket)).isEmpty();
  }

  @Test
  void addressesOutsideTheDeskAreOpenAndNeedNoToken() throws Exception {
    var answer = browser.post("/telegram/webhook", Map.of(), "");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("taken");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(browser.get("/nothing-here").statusCode()).isEqualTo(404);
  }

  @Test
  void theFirstPasswordIsReadableAndOnlyItsHashIsKept() {
    assertThat(firstPassword.password().orElseThrow())
        .matches("([abcdefghjkmnpqrstuvwxyz]{4}-){3}[abcdefghjkmnpqrstuvwxyz]{4}");
    assertThat(firstPassword.toString()).doesNotContain(firstPassword.password().orElseThrow());
    assertThat(officers.makeFirst()).isEmpty();
    assertThat(officers.resetPassword("nobody")).isEmpty();
  }

  @Test
  void signingOutEndsTheSession() throws Exception {
    signIn();
    assertThat(browser.submit("/desk", "/desk/signout", Map.of()).statusCode()).isEqualTo(302);
    assertThat(browser.get("/desk").statusCode()).isEqualTo(302);
  }
}
