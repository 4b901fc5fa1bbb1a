package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/// Shows officers a page where others, who sent something that makes no sense, are answered in
/// JSON.
@ConditionalOnBuiltInDesk
@ControllerAdvice(annotations = ConditionalOnBuiltInDesk.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class WrongRequest {
  static ModelAndView page(HttpStatusCode status, HttpServletRequest request) {
    var page = new ModelAndView("error");
    page.setStatus(status);
    page.addObject("status", status.value());
    page.addObject("path", request.getRequestURI());
    return page;
  }

  @ExceptionHandler({ServletRequestBindingException.class, TypeMismatchException.class})
  ModelAndView wrong(HttpServletRequest request) {
    return page(HttpStatus.BAD_REQUEST, request);
  }

  @ExceptionHandler(ResponseStatusException.class)
  ModelAndView refused(HttpServletRequest request, ResponseStatusException refusal) {
    return page(refusal.getStatusCode(), request);
  }
}
