package kanal.desk.officer;

import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.media.scan.ScanObserver;
import kanal.media.scan.Scanner;
import kanal.seal.Seal;
import kanal.web.ContentPolicy;
import kanal.web.SessionCookie;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
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
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.Authentication;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;

/// Keeps the desk's pages for signed-in officers.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
public class DeskSecurityConfiguration {
  private static final int BCRYPT_STRENGTH = 11;
  private static final String CONTENT_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  @Bean
  Officers officers(DeskDatabase database, PasswordEncoder encoder) {
    return new Officers(database, encoder, InstantSource.system());
  }

  /// How passwords are kept.
  @Bean
  public static PasswordEncoder passwordEncoder() {
    return new BCryptPasswordEncoder(BCRYPT_STRENGTH);
  }

  @Bean
  Audit audit(DeskDatabase database) {
    return new Audit(database.jdbc(), InstantSource.system());
  }

  /// It may have no ticket yet.
  @Bean
  ScanObserver notedScans(Audit audit) {
    return (file, verdict) -> {
      if (verdict instanceof Scanner.Verdict.Infected(var signature)) {
        audit.note(Audit.NOBODY, "FILE_REFUSED", Optional.of(file + " " + signature));
      }
    };
  }

  @Bean
  RequiredSecondStep requiredSecondStep(
      @Value("${kanal.desk.require-totp:false}") String requireTotp) {
    return RequiredSecondStep.of(requireTotp);
  }

  @Bean
  CurrentOfficer currentOfficer(Officers officers, RequiredSecondStep required) {
    return new CurrentOfficer(officers, required);
  }

  @Bean
  OfficerSessions officerSessions() {
    return new OfficerSessions();
  }

  @Bean
  SignInLimiter signInLimiter(DeskDatabase database, Seal seal) {
    return new SignInLimiter(database, seal, InstantSource.system());
  }

  @Bean
  PasswordCheck passwordCheck(Officers officers, SignInLimiter limiter) {
    return new PasswordCheck(officers, limiter);
  }

  @Bean
  FirstPassword firstPassword(Officers officers) {
    return new FirstPassword(officers.makeFirst());
  }

  @Bean
  AuthenticationManager officerSignIn(Officers officers, SignInLimiter limiter, Audit audit) {
    return new ProviderManager(new SignIn(officers, limiter, audit));
  }

  @Bean
  SessionCookie sessionCookie(@Value("${kanal.public-url:}") String publicUrl) {
    return SessionCookie.of(publicUrl);
  }

  @Bean
  ServletContextInitializer deskSessionCookie(SessionCookie chosen) {
    return context -> {
      var cookie = context.getSessionCookieConfig();
      cookie.setName(chosen.name());
      cookie.setPath(chosen.path());
      cookie.setHttpOnly(true);
      // If not set, Tomcat marks it so on a secure connection.
      if (chosen.secure()) {
        cookie.setSecure(true);
      }
    };
  }

  @Bean
  CookieSameSiteSupplier deskSessionCookieSameSite(SessionCookie chosen) {
    return CookieSameSiteSupplier.ofLax().whenHasName(chosen.name());
  }

  @Bean
  ContentPolicy deskPolicy() {
    return new ContentPolicy("/desk", CONTENT_POLICY);
  }

  @Bean
  @Order(1)
  SecurityFilterChain deskSecurity(
      HttpSecurity http,
      AuthenticationManager officerSignIn,
      CurrentOfficer current,
      MoreSignIn more,
      SessionCookie cookie,
      Audit audit) {
    more.filters().accept(http);
    return http.securityMatcher("/desk", "/desk/**")
        .authenticationManager(officerSignIn)
        .addFilterBefore(new Gate(current, InstantSource.system()), AuthorizationFilter.class)
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
                .addLogoutHandler((_, _, who) -> signedOut(who, audit))
                .addLogoutHandler(
                    new HeaderWriterLogoutHandler(
                        new ClearSiteDataHeaderWriter(Directive.CACHE, Directive.STORAGE)))
                .logoutSuccessUrl("/desk/signin?why=out")
                .deleteCookies(cookie.name()))
        .exceptionHandling(errors -> errors.accessDeniedPage("/desk/denied"))
        .headers(AbstractHttpConfigurer::disable)
        .build();
  }

  private static void signedOut(@Nullable Authentication who, Audit audit) {
    if (who != null && who.getPrincipal() instanceof SignedIn session) {
      audit.note(session.name(), "SIGNED_OUT", Optional.empty());
    }
  }
}
