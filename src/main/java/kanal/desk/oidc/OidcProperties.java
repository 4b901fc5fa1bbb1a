package kanal.desk.oidc;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The agency's OpenID provider; none while the issuer is empty.
///
/// @param issuer the provider's address as its tokens name it, without `/.well-known/..`
/// @param clientId Kanal's account at the provider
/// @param clientSecret of that account; empty for a public client
/// @param nameClaim which claim is the name that an admin gave the officer
@ConfigurationProperties("kanal.oidc")
public record OidcProperties(
    @DefaultValue("") String issuer,
    @DefaultValue("") String clientId,
    @DefaultValue("") String clientSecret,
    @DefaultValue("preferred_username") String nameClaim) {
  private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

  public OidcProperties {
    if (issuer.isBlank() != clientId.isBlank()) {
      throw new IllegalArgumentException(
          "kanal.oidc.issuer and kanal.oidc.client-id are set together or not at all");
    }
    if (!issuer.isBlank() && !trustworthy(URI.create(issuer))) {
      throw new IllegalArgumentException("kanal.oidc.issuer must begin with https, not " + issuer);
    }
  }

  public boolean enabled() {
    return !issuer.isBlank();
  }

  private static boolean trustworthy(URI issuer) {
    return "https".equals(issuer.getScheme())
        || ("http".equals(issuer.getScheme()) && THIS_MACHINE.contains(issuer.getHost()));
  }

  @Override
  public String toString() {
    return "OidcProperties[" + issuer + "]";
  }
}
