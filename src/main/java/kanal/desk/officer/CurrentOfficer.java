package kanal.desk.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.core.Authentication;

/// Who asks, with the rights they have at this moment: a role that was taken away ends with the
/// next click, not with the session. Looked up once a request.
public final class CurrentOfficer {
  private static final String ATTRIBUTE = CurrentOfficer.class.getName();

  private final Officers officers;
  private final RequiredSecondStep required;

  public CurrentOfficer(Officers officers, RequiredSecondStep required) {
    this.officers = officers;
    this.required = required;
  }

  /// The officer, once nothing is missing.
  public Optional<Officer> of(HttpServletRequest request) {
    return standing(request) instanceof Standing.Inside inside
        ? Optional.of(inside.account().officer())
        : Optional.empty();
  }

  /// The session and the account of whoever is signed in, even while something is missing.
  ///
  /// @throws CredentialsExpiredException when nobody is
  public Visit visit(HttpServletRequest request) {
    return switch (standing(request)) {
      case Standing.Halfway(var session, var account, var missing) ->
          new Visit(session, account, Optional.of(missing));
      case Standing.Inside(var session, var account) ->
          new Visit(session, account, Optional.empty());
      case Standing.Outside(), Standing.Ended() ->
          throw new CredentialsExpiredException("no officer, or no more");
    };
  }

  /// How far they are.
  public Standing standing(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof Standing known) {
      return known;
    }
    var standing =
        request.getUserPrincipal() instanceof Authentication authentication
            ? standing(authentication)
            : new Standing.Outside();
    request.setAttribute(ATTRIBUTE, standing);
    return standing;
  }

  /// How far the owner of this session is now.
  public Standing standing(SignedIn session) {
    var account = officers.account(session.name());
    if (account.isEmpty() || !account.get().stamp().equals(session.stamp())) {
      return new Standing.Ended();
    }
    return missing(session, account.get())
        .<Standing>map(missing -> new Standing.Halfway(session, account.get(), missing))
        .orElseGet(() -> new Standing.Inside(session, account.get()));
  }

  private Standing standing(Authentication authentication) {
    return authentication.getPrincipal() instanceof SignedIn session
        ? standing(session)
        : new Standing.Ended();
  }

  private Optional<Standing.Missing> missing(SignedIn session, Account account) {
    if (session.proof() == SignedIn.Proof.PROVIDER) {
      return Optional.empty();
    }
    if (account.secondStep() && session.proof() == SignedIn.Proof.PASSWORD) {
      return Optional.of(Standing.Missing.CODE);
    }
    if (account.mustChange()) {
      return Optional.of(Standing.Missing.OWN_PASSWORD);
    }
    return !account.secondStep() && required.of(account.officer().role())
        ? Optional.of(Standing.Missing.SECOND_STEP)
        : Optional.empty();
  }
}
