package kanal.desk.oidc;

import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.officer.MoreSignIn;
import kanal.desk.officer.OfficerSessions;
import kanal.desk.officer.Officers;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the agency's provider, when there is one.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(OidcProperties.class)
public class OidcConfiguration {
  @Bean
  MoreSignIn oidcSignIn(
      OidcProperties properties, Officers officers, OfficerSessions sessions, Audit audit) {
    return properties.enabled()
        ? new MoreSignIn(
            "Masuk dengan akun instansi",
            OidcSignIn.START,
            new OidcSignIn(properties, officers, sessions, audit)::addTo)
        : MoreSignIn.NONE;
  }
}
