package kanal.desk.officer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/// Puts into a browser's session who is signed in.
public final class OfficerSessions {
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();

  /// The proof of a session that Spring keeps.
  static Authentication authentication(SignedIn session) {
    return UsernamePasswordAuthenticationToken.authenticated(
        session, "", List.of(new SimpleGrantedAuthority("ROLE_OFFICER")));
  }

  /// From now on this is who the browser belongs to. The session gets a new id, so that one that
  /// somebody knew before is worth nothing.
  public void put(SignedIn session, HttpServletRequest request, HttpServletResponse response) {
    request.getSession();
    request.changeSessionId();
    var context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(authentication(session));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, response);
  }
}
