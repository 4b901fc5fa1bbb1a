package kanal.web;

import java.util.stream.Collectors;
import kanal.channels.web.WebhookServlet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.SecurityFilterChain;

/// Denies nothing where no stricter chain is in charge: webhooks check their own signatures, and
/// there is no session to protect. No chain writes headers: see `SecurityHeaders`.
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
@Import(SecurityHeadersConfiguration.class)
public class WebSecurityConfiguration {
  /// Webhooks pass no filter: programs call them, thousands of times a second.
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain webhookSecurity(ObjectProvider<ServletRegistrationBean<?>> servlets) {
    var paths =
        servlets.stream()
            .filter(registration -> registration.getServlet() instanceof WebhookServlet)
            .flatMap(registration -> registration.getUrlMappings().stream())
            .collect(Collectors.toUnmodifiableSet());
    return new DefaultSecurityFilterChain(request -> paths.contains(request.getServletPath()));
  }

  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  SecurityFilterChain openSecurity(HttpSecurity http) {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
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
