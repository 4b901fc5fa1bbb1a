package kanal.desk.officer;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import org.springframework.boot.web.server.servlet.CookieSameSiteSupplier;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// Keeps the desk's pages for signed-in officers.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class DeskSecurityConfiguration {
  private static final String SESSION_COOKIE = "kanal-desk";
  private static final int BCRYPT_STRENGTH = 11;
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  Officers officers(DeskDatabase database) {
    return new Officers(database, passwordEncoder(), InstantSource.system());
  }

  /// How passwords are kept.
  public static PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
  }

  @Bean
  FirstPassword firstPassword(Officers officers) {
    return new FirstPassword(officers.makeFirst());
  }

  @Bean
  AuthenticationManager officerSignIn(Officers officers) {
    return new ProviderManager(new SignIn(officers, new SignInLimiter(InstantSource.system())));
  }

  @Bean
  ServletContextInitializer deskSessionCookie() {
    return context -> {
      var cookie = context.getSessionCookieConfig();
      cookie.setName(SESSION_COOKIE);
      cookie.setHttpOnly(true);
      // The pages of other channels never see it. Tomcat marks it Secure on a secure connection.
      cookie.setPath("/desk");
    };
  }

  @Bean
  CookieSameSiteSupplier deskSessionCookieSameSite() {
    return CookieSameSiteSupplier.ofLax().whenHasName(SESSION_COOKIE);
  }

  @Bean
  @Order(1)
  SecurityFilterChain deskSecurity(HttpSecurity http, AuthenticationManager officerSignIn) {
    return http.securityMatcher("/desk", "/desk/**")
        .authenticationManager(officerSignIn)
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(
                    DispatcherType.ASYNC, DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers("/desk/signin", "/desk/assets/**")
                .permitAll()
                .anyRequest()
                .hasRole("OFFICER"))
        .formLogin(form ->
            form.loginPage("/desk/signin")
                .loginProcessingUrl("/desk/signin")
                .defaultSuccessUrl("/desk")
                .failureHandler((_, response, failure) ->
                    response.sendRedirect(
                        failure instanceof LockedException
                            ? "/desk/signin?why=wait"
                            : "/desk/signin?why=wrong")))
        .logout(out ->
            out.logoutUrl("/desk/signout")
                .logoutSuccessUrl("/desk/signin?why=out")
                .deleteCookies(SESSION_COOKIE))
        .exceptionHandling(errors -> errors.accessDeniedPage("/desk/denied"))
        .headers(headers ->
            headers
                .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(
                    policy -> policy.policy("camera=(), geolocation=(), microphone=()")))
        .build();
  }
}
