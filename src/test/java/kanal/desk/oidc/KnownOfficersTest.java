package kanal.desk.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.desk.database.DeskDatabase;
import kanal.desk.database.DeskDatabases;
import kanal.desk.officer.Officers;
import kanal.desk.officer.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

class KnownOfficersTest {
  @TempDir Path folder;
  private DeskDatabase database;
  private Officers officers;

  @BeforeEach
  void start() {
    database = DeskDatabases.embedded(folder);
    officers = new Officers(database, new BCryptPasswordEncoder(4), InstantSource.system());
    officers.add("wati@kota.go.id", "Wati", Role.OFFICER);
  }

  @AfterEach
  void end() {
    database.close();
  }

  private boolean known(String claim, Map<String, Object> claims) {
    var all = new HashMap<>(claims);
    all.put("sub", "4711");
    var token = new OidcIdToken("x", Instant.EPOCH, Instant.EPOCH.plusSeconds(60), all);
    return new KnownOfficers(officers, claim).of(new DefaultOidcUser(List.of(), token)).isPresent();
  }

  @Test
  void theClaimIsTheNameHoweverItIsWritten() {
    assertThat(known("preferred_username", Map.of("preferred_username", "WATI@kota.go.id")))
        .isTrue();
    assertThat(known("preferred_username", Map.of("preferred_username", "wati"))).isFalse();
    assertThat(known("preferred_username", Map.of("email", "wati@kota.go.id"))).isFalse();
    assertThat(known("nip", Map.of("nip", "wati@kota.go.id"))).isTrue();
  }

  @Test
  void anAddressCountsOnlyWhenTheProviderCheckedIt() {
    assertThat(known("email", Map.of("email", "wati@kota.go.id", "email_verified", true))).isTrue();
    assertThat(known("email", Map.of("email", "wati@kota.go.id", "email_verified", false)))
        .isFalse();
    assertThat(known("email", Map.of("email", "wati@kota.go.id"))).isFalse();
  }
}
