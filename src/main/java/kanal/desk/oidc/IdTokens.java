package kanal.desk.oidc;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestOperations;

/// Checks a provider's ID tokens with its published keys: signature, issuer, audience and time.
/// Spring's own factory would wait for the keys without end.
final class IdTokens implements JwtDecoderFactory<ClientRegistration> {
  private static final List<SignatureAlgorithm> ALGORITHMS =
      List.of(SignatureAlgorithm.RS256, SignatureAlgorithm.ES256, SignatureAlgorithm.PS256);

  private final RestOperations http;
  private final Map<String, JwtDecoder> decoders = new ConcurrentHashMap<>();

  IdTokens(RestOperations http) {
    this.http = http;
  }

  @Override
  public JwtDecoder createDecoder(ClientRegistration provider) {
    return decoders.computeIfAbsent(provider.getRegistrationId(), _ -> decoder(provider));
  }

  private JwtDecoder decoder(ClientRegistration provider) {
    var keys = provider.getProviderDetails().getJwkSetUri();
    if (keys == null) {
      throw new IllegalStateException("the provider publishes no keys");
    }
    var decoder =
        NimbusJwtDecoder.withJwkSetUri(keys)
            .jwsAlgorithms(algorithms -> algorithms.addAll(ALGORITHMS))
            .restOperations(http)
            .build();
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            new JwtTimestampValidator(), new OidcIdTokenValidator(provider)));
    decoder.setClaimSetConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverter());
    return decoder;
  }
}
