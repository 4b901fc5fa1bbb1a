package kanal.desk.check;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.TicketPins;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.seal.Seal;
import kanal.web.ContentPolicy;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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
  CheckPage checkPage(DeskDatabase database, KeptPins pins, Seal seal, AgencyProperties agency) {
    return new CheckPage(database.jdbc(), pins, seal, agency.zone(), InstantSource.system());
  }

  @Bean
  ContentPolicy checkPolicy() {
    return new ContentPolicy("/cek", CONTENT_POLICY);
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
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }
}
