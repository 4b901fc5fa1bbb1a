package kanal.desk.secondstep;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import kanal.desk.Browser;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.people.People;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// The second step on a real web server of an agency that asks auditors for one.
@SpringBootTest(
    classes = DeskOnly.class,
    properties = "kanal.desk.require-totp=auditor",
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SecondStepIT {
  private static final String PAGE = "/desk/account/second-step";
  private static final String CODE = "/desk/signin/code";
  private static final Pattern SECRET = Pattern.compile("class=\"key\">([A-Z2-7 ]+)<");

  @TempDir static Path folder;

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired DeskDatabase database;
  @LocalServerPort int port;
  private final Totp phone = new Totp();

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  private String settled(Role role) {
    return Colleagues.settled(people, officers, role);
  }

  private Browser in(String name) throws Exception {
    var browser = new Browser(port);
    assertThat(location(browser.signIn(name, Colleagues.PASSWORD))).endsWith("/desk");
    return browser;
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  /// @return the secret, as the officer's phone has it
  private String turnOn(Browser browser) throws Exception {
    browser.submit(PAGE, PAGE + "/begin", Map.of("password", Colleagues.PASSWORD));
    var page = browser.get(PAGE);
    assertThat(page.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
    assertThat(page.body()).contains("<svg class=\"qr\"").doesNotContain("style=");
    var secret = SECRET.matcher(page.body());
    assertThat(secret.find()).isTrue();
    var letters = secret.group(1).replace(" ", "");
    // Not at the edge of an interval; its code of before leaves the one of now for the sign-in.
    Awaitility.await().until(() -> Instant.now().getEpochSecond() % 30 < 25);
    var code = phone.code(letters, Instant.now().minusSeconds(30));
    browser.submit(PAGE, PAGE + "/confirm", Map.of("code", code));
    assertThat(browser.get(PAGE).body()).contains("Simpan kode pemulihan ini sekarang");
    assertThat(browser.get(PAGE).body()).doesNotContain("Simpan kode pemulihan ini sekarang");
    return letters;
  }

  @Test
  void afterThePasswordOnlyTheCodeLeadsIn() throws Exception {
    var name = settled(Role.OFFICER);
    var secret = turnOn(in(name));
    var browser = in(name);
    for (var path : new String[] {"/desk", PAGE, "/desk/account", "/desk/account/password"}) {
      assertThat(location(browser.get(path))).as(path).endsWith(CODE);
    }
    browser.submit(CODE, CODE, Map.of("code", "000000"));
    assertThat(browser.get(CODE).body()).contains("Kode itu salah");
    assertThat(location(browser.get("/desk"))).endsWith(CODE);
    var code = phone.code(secret, Instant.now());
    assertThat(location(browser.submit(CODE, CODE, Map.of("code", code)))).endsWith("/desk");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);

    var thief = in(name);
    thief.submit(CODE, CODE, Map.of("code", code));
    assertThat(location(thief.get("/desk"))).as("a code is taken once").endsWith(CODE);
  }

  @Test
  void guessingCodesIsSlowedDown() throws Exception {
    var name = settled(Role.OFFICER);
    var secret = turnOn(in(name));
    var browser = in(name);
    for (int i = 0; i < 5; i++) {
      browser.submit(CODE, CODE, Map.of("code", "00000" + i));
    }
    // Signing in again does not help.
    var again = in(name);
    again.submit(CODE, CODE, Map.of("code", phone.code(secret, Instant.now())));
    assertThat(again.get(CODE).body()).contains("Terlalu banyak percobaan");
    assertThat(location(again.get("/desk"))).endsWith(CODE);
  }

  @Test
  void whoseCodeCannotBeCheckedIsToldTheWayIn() throws Exception {
    var name = settled(Role.OFFICER);
    var secret = turnOn(in(name));
    database.commit(() ->
        database
            .jdbc()
            .sql("update officer set totp_secret = 'sealed:AQAA' where name = ?")
            .param(name)
            .update());
    var browser = in(name);
    browser.submit(CODE, CODE, Map.of("code", phone.code(secret, Instant.now())));
    assertThat(browser.get(CODE).body()).contains("kunci server ini sudah berganti");
    assertThat(location(browser.get("/desk"))).endsWith(CODE);
  }

  @Test
  void turningItOnAndOffTakesThePassword() throws Exception {
    var name = settled(Role.OFFICER);
    var browser = in(name);
    browser.submit(PAGE, PAGE + "/begin", Map.of("password", "salah"));
    assertThat(browser.get(PAGE).body()).contains("Sandi salah").doesNotContain("class=\"qr\"");
    turnOn(browser);
    browser.submit(PAGE, PAGE + "/off", Map.of("password", "salah"));
    assertThat(officers.account(name).orElseThrow().secondStep()).isTrue();
    browser.submit(PAGE, PAGE + "/off", Map.of("password", Colleagues.PASSWORD));
    assertThat(officers.account(name).orElseThrow().secondStep()).isFalse();
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void whoMustHaveOneSetsItUpFirst() throws Exception {
    var browser = in(settled(Role.AUDITOR));
    assertThat(location(browser.get("/desk"))).endsWith(PAGE);
    assertThat(location(browser.get("/desk/account"))).endsWith(PAGE);
    assertThat(browser.get(PAGE).body()).contains("mewajibkannya");
    turnOn(browser);
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
  }

  @Test
  void anAdminHelpsWhoLostTheirPhone() throws Exception {
    var name = settled(Role.OFFICER);
    turnOn(in(name));
    people.resetSecondStep(TicketSamples.officer(Officers.FIRST), name);
    assertThat(in(name).get("/desk").statusCode()).isEqualTo(200);
  }
}
