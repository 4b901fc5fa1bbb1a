package kanal.desk.officer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/// How long an officer may stay.
class GateTest {
  private static final String NAME = "sari";

  @TempDir Path folder;
  private DeskDatabase database;
  private Officers officers;

  @BeforeEach
  void start() {
    database = DeskDatabases.embedded(folder);
    officers = new Officers(database, new BCryptPasswordEncoder(4), InstantSource.system());
    officers.add(NAME, NAME, Role.OFFICER);
    officers.changePassword(NAME, "tiga ekor kucing oren");
  }

  @AfterEach
  void end() {
    database.close();
  }

  /// Where a click leads; empty when the page is shown.
  private String clickAfter(Duration stay, MockHttpSession session) throws Exception {
    var stamp = officers.account(NAME).orElseThrow().stamp();
    var request = new MockHttpServletRequest("GET", "/desk");
    request.setServletPath("/desk");
    request.setSession(session);
    request.setUserPrincipal(
        OfficerSessions.authentication(new SignedIn(NAME, stamp, SignedIn.Proof.PASSWORD)));
    var current = new CurrentOfficer(officers, RequiredSecondStep.of("false"));
    var gate = new Gate(current, () -> Instant.ofEpochMilli(session.getCreationTime()).plus(stay));
    var response = new MockHttpServletResponse();
    gate.doFilter(request, response, new MockFilterChain());
    return response.getRedirectedUrl() == null ? "" : response.getRedirectedUrl();
  }

  @Test
  void aSessionEndsAfterAWorkingDayHoweverBusyItIs() throws Exception {
    var session = new MockHttpSession();
    assertThat(clickAfter(Duration.ofHours(11), session)).isEmpty();
    assertThat(session.isInvalid()).isFalse();
    assertThat(clickAfter(Duration.ofHours(13), session)).isEqualTo("/desk/signin?why=ended");
    assertThat(session.isInvalid()).isTrue();
  }
}
