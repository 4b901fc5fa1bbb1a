package kanal.desk.officer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks an officer's name and password.
public final class SignIn implements AuthenticationProvider {
  private static final int LONGEST_INPUT = 200;

  private final Officers officers;
  private final SignInLimiter limiter;

  public SignIn(Officers officers, SignInLimiter limiter) {
    this.officers = officers;
    this.limiter = limiter;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    var name = tried.getName();
    var password = password(tried.getCredentials());
    var keys = List.of("name " + shortened(name), "address " + address(tried.getDetails()));
    if (!keys.stream().allMatch(limiter::allows)) {
      throw new LockedException("too many wrong passwords");
    }
    if (name.length() > LONGEST_INPUT
        || password.length() > LONGEST_INPUT
        || !officers.know(name, password)) {
      keys.forEach(limiter::failed);
      throw new BadCredentialsException("wrong name or password");
    }
    keys.forEach(limiter::succeeded);
    return UsernamePasswordAuthenticationToken.authenticated(
        name, "", List.of(new SimpleGrantedAuthority("ROLE_OFFICER")));
  }

  @Override
  public boolean supports(Class<?> type) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
  }

  private static String password(@Nullable Object credentials) {
    return credentials == null ? "" : credentials.toString();
  }

  private static String shortened(String name) {
    return name.length() > LONGEST_INPUT ? name.substring(0, LONGEST_INPUT) : name;
  }

  private static String address(@Nullable Object details) {
    return details instanceof WebAuthenticationDetails web
        ? String.valueOf(web.getRemoteAddress())
        : "unknown";
  }
}
