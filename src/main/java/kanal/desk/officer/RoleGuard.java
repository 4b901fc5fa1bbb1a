package kanal.desk.officer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/// Keeps controllers for the roles that `AllowedTo` names.
public final class RoleGuard implements HandlerInterceptor {
  private final CurrentOfficer current;

  public RoleGuard(CurrentOfficer current) {
    this.current = current;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method) {
      allowed(method).ifPresent(allowed -> check(request, allowed));
    }
    return true;
  }

  private void check(HttpServletRequest request, AllowedTo allowed) {
    var officer =
        current
            .of(request)
            .orElseThrow(() -> new CredentialsExpiredException("no officer, or no more"));
    if (!Arrays.asList(allowed.value()).contains(officer.role())) {
      throw new AccessDeniedException("not for this role");
    }
  }

  /// What stands at the method counts before what stands at its class.
  private static Optional<AllowedTo> allowed(HandlerMethod method) {
    return Optional.ofNullable(
            AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), AllowedTo.class))
        .or(() ->
            Optional.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), AllowedTo.class)));
  }
}
