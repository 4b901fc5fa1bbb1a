package kanal.desk.officer;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Gives a controller the officer who asks.
public final class SignedInOfficer implements HandlerMethodArgumentResolver {
  private final CurrentOfficer current;

  public SignedInOfficer(CurrentOfficer current) {
    this.current = current;
  }

  @Override
  public boolean supportsParameter(MethodParameter parameter) {
    return parameter.getParameterType() == Officer.class;
  }

  @Override
  public @Nullable Object resolveArgument(
      MethodParameter parameter,
      @Nullable ModelAndViewContainer container,
      NativeWebRequest request,
      @Nullable WebDataBinderFactory binder) {
    var officer =
        Optional.ofNullable(request.getNativeRequest(HttpServletRequest.class))
            .flatMap(current::of);
    if (officer.isEmpty() && !parameter.isOptional()) {
      throw new CredentialsExpiredException("no officer, or no more");
    }
    return officer.orElse(null);
  }
}
