package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.ticket.TicketReader;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/// Stands before everything below `/desk/tickets`, whoever adds it: a ticket that an officer need
/// not know of is not there for them, and who only reads changes nothing.
final class TicketGuard implements HandlerInterceptor {
  private static final String NUMBER = "number";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final CurrentOfficer current;
  private final TicketReader reader;

  TicketGuard(CurrentOfficer current, TicketReader reader) {
    this.current = current;
    this.reader = reader;
  }

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    var officer =
        current
            .of(request)
            .orElseThrow(() -> new CredentialsExpiredException("no officer, or no more"));
    var asked = asked(request);
    if (asked.isPresent()
        && TicketNumber.in(asked.get())
            .filter(number -> number.value().equals(asked.get()))
            .filter(number -> reader.visible(number, officer.scope()))
            .isEmpty()) {
      throw new NoSuchPage();
    }
    if (!officer.decides() && !READING.contains(request.getMethod())) {
      throw new AccessDeniedException("not for this role");
    }
    return true;
  }

  private static Optional<String> asked(HttpServletRequest request) {
    return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                instanceof Map<?, ?> values
            && values.get(NUMBER) instanceof String number
        ? Optional.of(number)
        : Optional.empty();
  }
}
