package kanal.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import kanal.desk.Browser;
import kanal.desk.DeskOnly;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The desk while its provider is away.
@SpringBootTest(
    classes = DeskOnly.class,
    properties = {"kanal.oidc.issuer=http://127.0.0.1:1", "kanal.oidc.client-id=kanal"},
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProviderAwayIT {
  @TempDir static Path folder;

  @Autowired FirstPassword first;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  @Test
  void startsSaysSoAndLetsPasswordsIn() throws Exception {
    var browser = new Browser(port);
    var answer = browser.get(OidcSignIn.START);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .endsWith("/desk/signin?why=provider");
    assertThat(browser.get("/desk/signin?why=provider").body()).contains("tidak berhasil");
    browser.signIn(Officers.FIRST, first.password().orElseThrow());
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
  }
}
