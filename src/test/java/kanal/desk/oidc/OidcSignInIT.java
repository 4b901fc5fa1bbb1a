package kanal.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import kanal.desk.Browser;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.people.People;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Signing in with a played provider, on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    properties = "kanal.desk.require-totp=true",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OidcSignInIT {
  private static final PlayedProvider PROVIDER = provider();

  @TempDir static Path folder;

  @Autowired People people;
  @Autowired Officers officers;
  @LocalServerPort int port;

  private static PlayedProvider provider() {
    try {
      return new PlayedProvider();
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
    settings.add("kanal.oidc.issuer", PROVIDER::issuer);
    settings.add("kanal.oidc.client-id", () -> PlayedProvider.CLIENT);
    settings.add("kanal.oidc.client-secret", () -> PlayedProvider.SECRET);
  }

  @AfterAll
  static void end() {
    PROVIDER.close();
  }

  @AfterEach
  void straighten() {
    PROVIDER.twist(UnaryOperator.identity());
    PROVIDER.forge(false);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private String in(Browser browser, String name) throws Exception {
    var way = location(browser.get(OidcSignIn.START));
    return location(
        browser.get("/desk/oidc/back" + PROVIDER.signIn(way, Map.of("preferred_username", name))));
  }

  @Test
  void whomAnAdminAddedEntersWithoutAPasswordOfOurs() throws Exception {
    Colleagues.add(people, "wati@kota.go.id", Role.OFFICER);
    var browser = new Browser(port);
    assertThat(browser.get("/desk/signin").body())
        .contains("Masuk dengan akun instansi", OidcSignIn.START);
    assertThat(in(browser, "Wati@kota.go.id")).endsWith("/desk");
    assertThat(browser.get("/desk").body()).contains("Petugas wati@kota.go.id");
    assertThat(browser.get("/desk/account").body()).contains("Anda masuk dengan akun instansi");
    assertThat(browser.get("/desk/account/password").statusCode()).isEqualTo(403);
    assertThat(browser.get("/desk/account/second-step").statusCode()).isEqualTo(403);

    people.deactivate(TicketSamples.officer(Officers.FIRST), "wati@kota.go.id");
    assertThat(location(browser.get("/desk"))).endsWith("why=ended");
    assertThat(in(new Browser(port), "wati@kota.go.id")).endsWith("why=stranger");
  }

  @Test
  void nobodyElseEnters() throws Exception {
    var browser = new Browser(port);
    assertThat(in(browser, "asing@kota.go.id")).endsWith("/desk/signin?why=stranger");
    assertThat(browser.get("/desk/signin?why=stranger").body()).contains("belum terdaftar");
    assertThat(location(browser.get("/desk"))).endsWith("/desk/signin");
    assertThat(officers.find("asing@kota.go.id")).isEmpty();
  }

  @Test
  void aTokenThatIsNotRightLetsNobodyIn() throws Exception {
    Colleagues.add(people, "joko", Role.ADMIN);
    var past = Date.from(Instant.now().minusSeconds(3600));
    refused(claims -> claims.audience("someone-else"));
    refused(claims -> claims.issuer("https://evil.example"));
    refused(claims -> claims.claim("nonce", "another"));
    refused(claims -> claims.issueTime(past).expirationTime(past));
    PROVIDER.forge(true);
    refused(UnaryOperator.identity());
    PROVIDER.forge(false);
    assertThat(in(new Browser(port), "joko")).as("and a right one does").endsWith("/desk");
  }

  private void refused(UnaryOperator<JWTClaimsSet.Builder> twist) throws Exception {
    PROVIDER.twist(twist);
    var browser = new Browser(port);
    assertThat(in(browser, "joko")).endsWith("/desk/signin?why=provider");
    assertThat(location(browser.get("/desk"))).endsWith("/desk/signin");
    PROVIDER.twist(UnaryOperator.identity());
  }

  @Test
  void aWayBackThatNobodyTookIsRefused() throws Exception {
    var browser = new Browser(port);
    var way = location(browser.get(OidcSignIn.START));
    var back = PROVIDER.signIn(way, Map.of("preferred_username", "admin"));
    var victim = new Browser(port);
    assertThat(location(victim.get("/desk/oidc/back" + back))).endsWith("why=provider");
    assertThat(location(victim.get("/desk"))).endsWith("/desk/signin");
    assertThat(location(browser.get("/desk/oidc/back?error=access_denied&state=x")))
        .endsWith("why=provider");
    assertThat(location(browser.get("/desk/oidc/start/other"))).endsWith("why=provider");
  }
}
