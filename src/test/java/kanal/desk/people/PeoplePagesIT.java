package kanal.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kanal.desk.Browser;
import kanal.desk.Colleagues;
import kanal.desk.DeskOnly;
import kanal.desk.TicketSamples;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.FirstPassword;
import kanal.desk.officer.Officer;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import kanal.desk.unit.Units;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/// Passwords, sessions and the pages about people on a real web server.
@SpringBootTest(
    classes = DeskOnly.class,
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class PeoplePagesIT {
  private static final Officer ADMIN = TicketSamples.officer(Officers.FIRST);
  private static final Pattern GIVEN = Pattern.compile("class=\"given\">([a-z-]+)<");
  private static final String OWN = "/desk/account/password";

  @TempDir static Path folder;

  @Autowired People people;
  @Autowired Officers officers;
  @Autowired FirstPassword first;
  @Autowired DeskDatabase database;
  @LocalServerPort int port;

  @DynamicPropertySource
  static void settings(DynamicPropertyRegistry settings) {
    settings.add("kanal.data-dir", folder::toString);
    settings.add("server.address", () -> "127.0.0.1");
  }

  private Browser admin() throws Exception {
    return in(Officers.FIRST, first.password().orElseThrow());
  }

  private Browser in(String name, String password) throws Exception {
    var browser = new Browser(port);
    assertThat(location(browser.signIn(name, password))).endsWith("/desk");
    return browser;
  }

  private String settled(Role role) {
    return Colleagues.settled(people, officers, role, Units.VERIFICATION);
  }

  private static String location(HttpResponse<?> answer) {
    return answer.headers().firstValue("Location").orElse("");
  }

  private static String own(Browser browser, String password, String again) throws Exception {
    return location(browser.submit(OWN, OWN, Map.of("password", password, "again", again)));
  }

  private List<String> audit(String officer) {
    return database
        .jdbc()
        .sql("select deed from audit where officer = ? order by id")
        .param(officer)
        .query((row, _) -> row.getString("deed"))
        .list();
  }

  @Test
  void nothingIsOpenWithAGivenPasswordButTheWayToOnesOwn() throws Exception {
    var given = Colleagues.add(people, "sari", Role.ADMIN).password();
    var browser = in("sari", given);
    for (var path :
        List.of(
            "/desk",
            "/desk/events",
            "/desk/account",
            "/desk/account/second-step",
            "/desk/people",
            "/desk/tickets/" + TicketSamples.number(1),
            "/desk/account/passwords")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(302);
      assertThat(location(answer)).as(path).endsWith(OWN);
    }
    assertThat(browser.get("/desk/assets/desk.css").statusCode()).isEqualTo(200);
    var sneaking = browser.submit(OWN, "/desk/people/admin/deactivate", Map.of());
    assertThat(location(sneaking)).endsWith(OWN);
    assertThat(officers.find(Officers.FIRST)).isPresent();

    assertThat(browser.get(OWN).body())
        .contains("Buat sandi Anda sendiri")
        .doesNotContain("Sandi lama");
    assertThat(own(browser, "terlalu pdk", "terlalu pdk")).endsWith(OWN);
    assertThat(browser.get(OWN).body()).contains("Terlalu pendek");
    assertThat(own(browser, Colleagues.PASSWORD, "lain")).endsWith(OWN);
    assertThat(browser.get(OWN).body()).contains("tidak sama");
    assertThat(own(browser, given, given)).endsWith(OWN);
    assertThat(browser.get(OWN).body()).contains("Itu sandi yang lama");
    assertThat(own(browser, Colleagues.PASSWORD, Colleagues.PASSWORD)).endsWith("/desk");
    assertThat(browser.get("/desk").statusCode()).isEqualTo(200);
    assertThat(officers.know("sari", given)).isFalse();
  }

  @Test
  void aChangedPasswordEndsAllOtherSessions() throws Exception {
    var name = settled(Role.OFFICER);
    var here = in(name, Colleagues.PASSWORD);
    var elsewhere = in(name, Colleagues.PASSWORD);
    var wrong = here.submit(OWN, OWN, Map.of("old", "salah", "password", "x", "again", "x"));
    assertThat(location(wrong)).endsWith(OWN);
    assertThat(here.get(OWN).body()).contains("Sandi lama salah");
    var fresh = "hujan di atap seng";
    var right =
        here.submit(
            OWN, OWN, Map.of("old", Colleagues.PASSWORD, "password", fresh, "again", fresh));
    assertThat(location(right)).endsWith("/desk/account");
    assertThat(here.get("/desk").statusCode()).isEqualTo(200);
    assertThat(location(elsewhere.get("/desk"))).endsWith("/desk/signin?why=ended");
    assertThat(elsewhere.get("/desk/signin?why=ended").body()).contains("Sesi Anda sudah berakhir");
    assertThat(audit(name)).contains("PASSWORD_CHANGED");
  }

  @Test
  void whoLeavesOrChangesTheirRoleIsOutAtTheNextClick() throws Exception {
    var leaver = settled(Role.OFFICER);
    var demoted = settled(Role.ADMIN);
    var leaving = in(leaver, Colleagues.PASSWORD);
    var demoting = in(demoted, Colleagues.PASSWORD);
    people.deactivate(ADMIN, leaver);
    people.change(ADMIN, demoted, new People.Entry("D", Role.OFFICER, Set.of()));
    for (var browser : List.of(leaving, demoting)) {
      assertThat(location(browser.get("/desk"))).endsWith("why=ended");
      assertThat(location(browser.get("/desk"))).endsWith("/desk/signin");
    }
    assertThat(location(new Browser(port).signIn(leaver, Colleagues.PASSWORD)))
        .endsWith("why=wrong");
  }

  @Test
  void aPageThatRefreshesAPartOfItselfIsSentToTheSignIn() throws Exception {
    var name = settled(Role.OFFICER);
    var browser = in(name, Colleagues.PASSWORD);
    officers.endSessions(name);
    var answer = browser.get("/desk", Map.of("HX-Request", "true"));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("HX-Redirect")).contains("/desk/signin?why=ended");
  }

  @Test
  void officersEndTheirOwnSessionsElsewhere() throws Exception {
    var name = settled(Role.OFFICER);
    var here = in(name, Colleagues.PASSWORD);
    var elsewhere = in(name, Colleagues.PASSWORD);
    here.submit("/desk/account", "/desk/account/sessions/end", Map.of());
    assertThat(here.get("/desk/account").body()).contains("keluar di semua tempat lain");
    assertThat(location(elsewhere.get("/desk"))).endsWith("why=ended");
  }

  @Test
  void shortcutsAreSwitchedOffAndOn() throws Exception {
    var name = settled(Role.OFFICER);
    var browser = in(name, Colleagues.PASSWORD);
    browser.submit("/desk/account", "/desk/account/keys", Map.of("on", "false"));
    assertThat(officers.find(name).orElseThrow().keys()).isFalse();
    assertThat(browser.get("/desk/account").body()).contains("Nyalakan tombol cepat");
    browser.submit("/desk/account", "/desk/account/keys", Map.of("on", "true"));
    assertThat(officers.find(name).orElseThrow().keys()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(value = Role.class, names = "ADMIN", mode = EnumSource.Mode.EXCLUDE)
  void onlyAdminsKeepPeople(Role role) throws Exception {
    var browser = in(settled(role), Colleagues.PASSWORD);
    assertThat(browser.get("/desk").body()).doesNotContain("/desk/people");
    for (var path : List.of("/desk/people", "/desk/people/admin")) {
      var answer = browser.get(path);
      assertThat(answer.statusCode()).as(path).isEqualTo(403);
      assertThat(answer.body()).contains("Bukan untuk peran Anda");
    }
    for (var path :
        List.of(
            "/desk/people",
            "/desk/people/admin",
            "/desk/people/admin/deactivate",
            "/desk/people/admin/activate",
            "/desk/people/admin/password",
            "/desk/people/admin/second-step/off")) {
      var fields = Map.of("name", "x", "displayName", "x", "role", "ADMIN");
      assertThat(browser.submit("/desk", path, fields).statusCode()).as(path).isEqualTo(403);
    }
    assertThat(people.find("x")).isEmpty();
  }

  @Test
  void anAdminAddsSomebodyAndSeesThePasswordOnce() throws Exception {
    var admin = admin();
    assertThat(admin.get("/desk").body()).contains("/desk/people");
    var fields =
        Map.of(
            "name", "Rina@kota.go.id",
            "displayName", "Rina <b>Wati</b>",
            "role", "OFFICER",
            "units", Units.VERIFICATION);
    var added = admin.submit("/desk/people", "/desk/people", fields);
    assertThat(location(added)).endsWith("/desk/people/rina@kota.go.id");
    var page = admin.get(location(added).replaceFirst("^https?://[^/]+", "")).body();
    var given = GIVEN.matcher(page);
    assertThat(given.find()).isTrue();
    assertThat(page).contains("Rina &lt;b&gt;Wati&lt;/b&gt;", "Belum membuat sandi sendiri");
    assertThat(admin.get("/desk/people/rina@kota.go.id").body()).doesNotContain(given.group(1));
    assertThat(location(new Browser(port).signIn("RINA@kota.go.id", given.group(1))))
        .endsWith("/desk");

    var again = admin.submit("/desk/people", "/desk/people", fields);
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("sudah dipakai", "Rina &lt;b&gt;Wati&lt;/b&gt;");
    assertThat(audit(Officers.FIRST)).contains("OFFICER_ADDED");
  }

  @Test
  void anAdminChangesAndRemovesSomebodyAndTheLastAdminStays() throws Exception {
    var admin = admin();
    var name = settled(Role.OFFICER);
    var page = "/desk/people/" + name;
    var fields = Map.of("displayName", "Tuti", "role", "UNIT_LEAD", "units", Units.VERIFICATION);
    assertThat(location(admin.submit(page, page, fields))).endsWith(page);
    assertThat(people.find(name).orElseThrow())
        .isEqualTo(
            new Person(
                name, "Tuti", Role.UNIT_LEAD, Set.of(Units.VERIFICATION), true, false, false));
    assertThat(admin.submit(page, page + "/password", Map.of()).statusCode()).isEqualTo(302);
    assertThat(GIVEN.matcher(admin.get(page).body()).find()).isTrue();
    admin.submit(page, page + "/deactivate", Map.of());
    assertThat(admin.get(page).body()).contains("Tidak aktif", "Aktifkan");

    people.all().stream()
        .filter(it -> it.role() == Role.ADMIN && !it.name().equals(Officers.FIRST))
        .forEach(it -> people.deactivate(ADMIN, it.name()));
    var self = "/desk/people/admin";
    admin.submit(self, self + "/deactivate", Map.of());
    assertThat(admin.get(self).body()).contains("satu-satunya admin");
    var demoting = admin.submit(self, self, Map.of("displayName", "Admin", "role", "AUDITOR"));
    assertThat(demoting.statusCode()).isEqualTo(422);
    assertThat(demoting.body()).contains("satu-satunya admin");
  }

  @Test
  void comingAndGoingIsNotedAndAnUnknownNameIsNot() throws Exception {
    var name = settled(Role.OFFICER);
    new Browser(port).signIn(name, "salah");
    new Browser(port).signIn("rahasia-dalam-kolom-nama", "salah");
    var browser = in(name, Colleagues.PASSWORD);
    browser.submit("/desk", "/desk/signout", Map.of());
    assertThat(audit(name)).containsExactly("WRONG_PASSWORD", "SIGNED_IN", "SIGNED_OUT");
    assertThat(audit("-")).contains("WRONG_PASSWORD");
    assertThat(
            database
                .jdbc()
                .sql(
                    "select count(*) from audit where officer like 'rahasia%' or detail like"
                        + " '%rahasia%'")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void aSessionGetsANewIdAtTheSignIn() throws Exception {
    var browser = new Browser(port);
    var before = browser.get("/desk/signin").headers().firstValue("Set-Cookie").orElseThrow();
    var after =
        browser
            .signIn(Officers.FIRST, first.password().orElseThrow())
            .headers()
            .firstValue("Set-Cookie")
            .orElseThrow();
    assertThat(after).startsWith("kanal-desk=").contains("HttpOnly", "SameSite=Lax");
    assertThat(after.split(";", 2)[0]).isNotEqualTo(before.split(";", 2)[0]);
  }
}
