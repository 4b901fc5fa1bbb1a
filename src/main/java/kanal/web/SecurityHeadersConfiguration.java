package kanal.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Puts the security headers before everything that answers.
@Configuration(proxyBeanMethods = false)
public class SecurityHeadersConfiguration {
  /// Last, so that the valve that reads what a proxy says of the connection stands before it.
  @Bean
  @Order(Ordered.LOWEST_PRECEDENCE)
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> securityHeaders(
      ObjectProvider<ContentPolicy> policies) {
    return factory -> factory.addEngineValves(new SecurityHeaders(policies.stream().toList()));
  }
}
