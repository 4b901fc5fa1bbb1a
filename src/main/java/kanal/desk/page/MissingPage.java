package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/// What an address on the desk shows that no controller knows.
@ConditionalOnBuiltInDesk
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class MissingPage {
  private final AgencyProperties agency;
  private final Scripts scripts;

  public MissingPage(AgencyProperties agency, Scripts scripts) {
    this.agency = agency;
    this.scripts = scripts;
  }

  static ModelAndView of(AgencyProperties agency, Scripts scripts, HttpServletRequest request) {
    var page = new ModelAndView("desk/missing", HttpStatus.NOT_FOUND);
    page.addObject("agency", agency.name());
    page.addObject("scripts", scripts);
    page.addObject("report", request.getRequestURI().startsWith("/desk/tickets/"));
    return page;
  }

  /// Addresses outside of the desk are answered as everywhere else.
  @ExceptionHandler(NoResourceFoundException.class)
  Object missing(HttpServletRequest request, NoResourceFoundException nothing) {
    return request.getRequestURI().startsWith("/desk/")
        ? of(agency, scripts, request)
        : ResponseEntity.of(nothing.getBody()).build();
  }

  /// A form's address that was opened as a page.
  @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
  Object notLikeThat(HttpServletRequest request, HttpRequestMethodNotSupportedException refused) {
    return request.getRequestURI().startsWith("/desk/")
        ? WrongRequest.page(refused.getStatusCode(), request)
        : ResponseEntity.status(refused.getStatusCode())
            .headers(refused.getHeaders())
            .body(refused.getBody());
  }
}
