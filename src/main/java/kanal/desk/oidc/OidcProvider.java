package kanal.desk.oidc;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.web.client.RestClient;

/// What the provider tells about itself, asked for when somebody first wants to sign in with it:
/// the desk starts and works while it is away.
final class OidcProvider implements ClientRegistrationRepository {
  static final String ID = "agency";
  static final String BACK = "/desk/oidc/back";
  private static final ParameterizedTypeReference<Map<String, Object>> DOCUMENT =
      new ParameterizedTypeReference<>() {};

  private final OidcProperties properties;
  private final RestClient http;
  private volatile @Nullable ClientRegistration known;

  OidcProvider(OidcProperties properties, RestClient http) {
    this.properties = properties;
    this.http = http;
  }

  @Override
  public @Nullable ClientRegistration findByRegistrationId(String id) {
    if (!id.equals(ID)) {
      return null;
    }
    var registration = known;
    if (registration == null) {
      registration = discover();
      known = registration;
    }
    return registration;
  }

  /// OpenID Connect Discovery 1.0, 4.
  private ClientRegistration discover() {
    var address = properties.issuer().replaceFirst("/$", "") + "/.well-known/openid-configuration";
    var document = http.get().uri(address).retrieve().body(DOCUMENT);
    if (document == null || !properties.issuer().equals(document.get("issuer"))) {
      throw new IllegalStateException("kanal.oidc.issuer is not what the provider calls itself");
    }
    var builder =
        ClientRegistrations.fromOidcConfiguration(document)
            .registrationId(ID)
            .clientId(properties.clientId())
            .redirectUri("{baseUrl}" + BACK)
            .scope("openid", "profile", "email");
    if (properties.clientSecret().isBlank()) {
      builder.clientAuthenticationMethod(ClientAuthenticationMethod.NONE);
    } else {
      builder.clientSecret(properties.clientSecret());
    }
    return builder.build();
  }
}
