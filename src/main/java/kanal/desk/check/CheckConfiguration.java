package kanal.desk.check;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.TicketPins;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Wires the public page.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@Import(CheckController.class)
public class CheckConfiguration {
  private static final String CONTENT_POLICY =
      "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; base-uri 'none';"
          + " frame-ancestors 'none'";

  @Bean
  KeptPins keptPins(DeskDatabase database, TicketPins pins) {
    return new KeptPins(database.jdbc(), pins);
  }

  @Bean
  CheckPage checkPage(DeskDatabase database, KeptPins pins, AgencyProperties agency) {
    return new CheckPage(database.jdbc(), pins, agency.zone(), InstantSource.system());
  }

  /// No session and no cookie, so there is nothing a foreign page could misuse.
  @Bean
  @Order(2)
  SecurityFilterChain checkSecurity(HttpSecurity http) {
    return http.securityMatcher("/cek", "/cek/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER)))
        .build();
  }
}
