package kanal.ops.health;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpStatus;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;

/// Closes `/actuator` to strangers: for them there is nothing there. `/livez` and `/readyz` say one
/// word to anybody.
@Configuration(proxyBeanMethods = false)
public class ManagementSecurity {
  @Bean
  Readers managementReaders(
      Environment environment, @Value("${management.server.port:0}") int wanted) {
    // The child context of a port of its own tells its port only once it listens.
    return new Readers(() ->
        wanted == 0 ? 0 : environment.getProperty("local.management.port", int.class, wanted));
  }

  @Bean
  @Order(10)
  SecurityFilterChain management(HttpSecurity http, Readers readers) {
    return http.securityMatcher("/actuator/**")
        .authorizeHttpRequests(requests ->
            requests
                .anyRequest()
                .access((_, context) ->
                    new AuthorizationDecision(readers.mayRead(context.getRequest()))))
        .exceptionHandling(refused ->
            refused
                .authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.NOT_FOUND))
                .accessDeniedHandler(
                    (_, response, _) -> response.setStatus(HttpStatus.NOT_FOUND.value())))
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }
}
