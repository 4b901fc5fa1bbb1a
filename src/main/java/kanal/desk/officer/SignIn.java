package kanal.desk.officer;

import java.util.List;
import java.util.Optional;
import kanal.desk.audit.Audit;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/// Checks an officer's name and password.
public final class SignIn implements AuthenticationProvider {
  private static final int LONGEST_INPUT = 200;

  private final Officers officers;
  private final SignInLimiter limiter;
  private final Audit audit;

  public SignIn(Officers officers, SignInLimiter limiter, Audit audit) {
    this.officers = officers;
    this.limiter = limiter;
    this.audit = audit;
  }

  @Override
  public Authentication authenticate(Authentication tried) {
    var name = OfficerName.of(tried.getName());
    var password = password(tried.getCredentials());
    // The address first: who must wait because of it leaves no trace under ever new names.
    var keys = List.of("address " + address(tried.getDetails()), "name " + shortened(name));
    if (!keys.stream().allMatch(limiter::begin)) {
      throw new LockedException("too many wrong passwords");
    }
    var account = account(name, password);
    if (account.isEmpty()) {
      // What was typed as a name may be a password in the wrong field.
      audit.note(
          officers.find(name).map(Officer::name).orElse(Audit.NOBODY),
          "WRONG_PASSWORD",
          Optional.empty());
      throw new BadCredentialsException("wrong name or password");
    }
    keys.forEach(limiter::succeeded);
    if (!account.get().secondStep()) {
      audit.note(name, "SIGNED_IN", Optional.of("PASSWORD"));
    }
    return OfficerSessions.authentication(
        new SignedIn(name, account.get().stamp(), SignedIn.Proof.PASSWORD));
  }

  private Optional<Account> account(String name, String password) {
    return name.length() <= LONGEST_INPUT
            && password.length() <= LONGEST_INPUT
            && officers.know(name, password)
        ? officers.account(name)
        : Optional.empty();
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
