package kanal.desk.oidc;

import java.util.Optional;
import kanal.desk.officer.Account;
import kanal.desk.officer.OfficerName;
import kanal.desk.officer.Officers;
import org.springframework.security.oauth2.core.oidc.StandardClaimNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;

/// Finds the officer that an admin added for somebody whom the provider knows. Nobody else enters.
final class KnownOfficers {
  private final Officers officers;
  private final String nameClaim;

  KnownOfficers(Officers officers, String nameClaim) {
    this.officers = officers;
    this.nameClaim = nameClaim;
  }

  Optional<Account> of(OidcUser user) {
    return Optional.ofNullable(user.getClaimAsString(nameClaim))
        .filter(_ -> trusted(user))
        .map(OfficerName::of)
        .flatMap(officers::account);
  }

  /// Anybody may write another's address into their profile, as long as nobody checks it.
  private boolean trusted(OidcUser user) {
    return !nameClaim.equals(StandardClaimNames.EMAIL)
        || Boolean.TRUE.equals(user.getEmailVerified());
  }
}
