package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Locale;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.web.method.HandlerMethod;

class RoleGuardTest {
  @TempDir Path folder;
  private DeskDatabase database;
  private Officers officers;
  private RoleGuard guard;

  @AllowedTo({Role.ADMIN, Role.UNIT_LEAD})
  static final class Pages {
    public void ofTheClass() {}

    @AllowedTo(Role.AUDITOR)
    public void ofItsOwn() {}
  }

  static final class OpenPages {
    public void forAll() {}
  }

  @BeforeEach
  void start() {
    database = DeskDatabases.embedded(folder);
    officers = new Officers(database, new BCryptPasswordEncoder(4), InstantSource.system());
    guard = new RoleGuard(new CurrentOfficer(officers, RequiredSecondStep.of("false")));
    for (var role : Role.values()) {
      officers.add(name(role), name(role), role);
      officers.changePassword(name(role), "tiga ekor kucing oren");
    }
  }

  @AfterEach
  void end() {
    database.close();
  }

  private static String name(Role role) {
    return "o-" + role.name().toLowerCase(Locale.ROOT);
  }

  private boolean lets(Role role, Object pages, String method) throws NoSuchMethodException {
    var stamp = officers.account(name(role)).orElseThrow().stamp();
    var request = new MockHttpServletRequest();
    request.setUserPrincipal(
        OfficerSessions.authentication(new SignedIn(name(role), stamp, SignedIn.Proof.PASSWORD)));
    return guard.preHandle(
        request, new MockHttpServletResponse(), new HandlerMethod(pages, method));
  }

  @Test
  void whatStandsAtTheClassHoldsForItsMethods() throws Exception {
    assertThat(lets(Role.ADMIN, new Pages(), "ofTheClass")).isTrue();
    assertThat(lets(Role.UNIT_LEAD, new Pages(), "ofTheClass")).isTrue();
    for (var role : new Role[] {Role.OFFICER, Role.AUDITOR}) {
      assertThatThrownBy(() -> lets(role, new Pages(), "ofTheClass"))
          .isInstanceOf(AccessDeniedException.class);
    }
  }

  @Test
  void whatStandsAtAMethodCountsBeforeItsClass() throws Exception {
    assertThat(lets(Role.AUDITOR, new Pages(), "ofItsOwn")).isTrue();
    assertThatThrownBy(() -> lets(Role.ADMIN, new Pages(), "ofItsOwn"))
        .isInstanceOf(AccessDeniedException.class);
  }

  @Test
  void withoutItEverybodyMay() throws Exception {
    for (var role : Role.values()) {
      assertThat(lets(role, new OpenPages(), "forAll")).isTrue();
    }
  }

  @Test
  void nobodyIsNotSomebody() {
    assertThatThrownBy(() ->
            guard.preHandle(
                new MockHttpServletRequest(),
                new MockHttpServletResponse(),
                new HandlerMethod(new Pages(), "ofTheClass")))
        .isInstanceOf(CredentialsExpiredException.class);
  }
}
