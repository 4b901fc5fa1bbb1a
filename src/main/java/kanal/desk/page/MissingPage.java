package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

  static ModelAndView of(AgencyProperties agency, Scripts scripts) {
    var page = new ModelAndView("desk/missing", HttpStatus.NOT_FOUND);
    page.addObject("agency", agency.name());
    page.addObject("scripts", scripts);
    return page;
  }

  /// Addresses outside of the desk are answered as everywhere else.
  @ExceptionHandler(NoResourceFoundException.class)
  Object missing(HttpServletRequest request, NoResourceFoundException nothing) {
    return request.getRequestURI().startsWith("/desk/")
        ? of(agency, scripts)
        : ResponseEntity.of(nothing.getBody()).build();
  }
}
