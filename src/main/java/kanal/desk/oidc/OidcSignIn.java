package kanal.desk.oidc;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kanal.desk.audit.Audit;
import kanal.desk.officer.Account;
import kanal.desk.officer.OfficerSessions;
import kanal.desk.officer.Officers;
import kanal.desk.officer.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.userinfo.DefaultOAuth2UserService;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.client.web.OAuth2LoginAuthenticationFilter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestTemplate;

/// Signs officers in with the agency's provider: the authorization code flow with PKCE.
///
/// The filters are put together here and not by Spring's configurer, because the session shall keep
/// who is signed in and nothing of the provider's.
public final class OidcSignIn {
  /// Where the way to the provider begins.
  public static final String START = "/desk/oidc/start/" + OidcProvider.ID;

  private static final Logger LOG = LoggerFactory.getLogger(OidcSignIn.class);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final OidcProvider provider;
  private final RestTemplate http;
  private final RestClient tokens;
  private final KnownOfficers known;
  private final OfficerSessions sessions;
  private final Audit audit;

  public OidcSignIn(
      OidcProperties properties, Officers officers, OfficerSessions sessions, Audit audit) {
    var client =
        new JdkClientHttpRequestFactory(HttpClient.newBuilder().connectTimeout(PATIENCE).build());
    client.setReadTimeout(PATIENCE);
    var requests = new InterceptingClientHttpRequestFactory(client, List.of(new BoundedAnswers()));
    this.http = new RestTemplate(requests);
    this.provider =
        new OidcProvider(properties, RestClient.builder().requestFactory(requests).build());
    this.tokens =
        RestClient.builder()
            .requestFactory(requests)
            .configureMessageConverters(converters ->
                converters
                    .addCustomConverter(new FormHttpMessageConverter())
                    .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
            .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
            .build();
    this.known = new KnownOfficers(officers, properties.nameClaim());
    this.sessions = sessions;
    this.audit = audit;
  }

  /// Adds the way to the provider and the way back.
  public void addTo(HttpSecurity security) {
    var requests = new DefaultOAuth2AuthorizationRequestResolver(provider, "/desk/oidc/start");
    requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
    var start = new OAuth2AuthorizationRequestRedirectFilter(requests);
    start.setAuthenticationFailureHandler(this::failed);

    var back = new OAuth2LoginAuthenticationFilter(provider, new NoClients(), OidcProvider.BACK);
    back.setAuthenticationManager(new ProviderManager(codes()));
    back.setAuthenticationSuccessHandler(this::succeeded);
    back.setAuthenticationFailureHandler(this::failed);

    security
        .addFilterBefore(start, UsernamePasswordAuthenticationFilter.class)
        .addFilterBefore(back, UsernamePasswordAuthenticationFilter.class);
  }

  private OidcAuthorizationCodeAuthenticationProvider codes() {
    var exchange = new RestClientAuthorizationCodeTokenResponseClient();
    exchange.setRestClient(tokens);
    var profiles = new DefaultOAuth2UserService();
    profiles.setRestOperations(http);
    var users = new OidcUserService();
    users.setOauth2UserService(profiles);
    var codes = new OidcAuthorizationCodeAuthenticationProvider(exchange, users);
    codes.setJwtDecoderFactory(new IdTokens(http));
    return codes;
  }

  private void succeeded(
      HttpServletRequest request, HttpServletResponse response, Authentication who)
      throws IOException {
    var account =
        who.getPrincipal() instanceof OidcUser user ? known.of(user) : Optional.<Account>empty();
    if (account.isEmpty()) {
      audit.note(Audit.NOBODY, "UNKNOWN_OFFICER", Optional.empty());
      response.sendRedirect("/desk/signin?why=stranger");
      return;
    }
    var name = account.get().officer().name();
    audit.note(name, "SIGNED_IN", Optional.of(SignedIn.Proof.PROVIDER.name()));
    sessions.put(
        new SignedIn(name, account.get().stamp(), SignedIn.Proof.PROVIDER), request, response);
    response.sendRedirect("/desk");
  }

  private void failed(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
      throws IOException {
    var cause = failure.getCause() == null ? failure : failure.getCause();
    // By its type: what a provider answers may repeat what it was sent.
    LOG.warn("signing in with kanal.oidc.issuer failed: {}", cause.getClass().getName());
    response.sendRedirect("/desk/signin?why=provider");
  }
}
