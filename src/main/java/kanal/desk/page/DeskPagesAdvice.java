package kanal.desk.page;

import java.security.Principal;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.ModelAndView;

/// What all of the desk's pages share, wherever they come from.
@ConditionalOnBuiltInDesk
@ControllerAdvice(annotations = ConditionalOnBuiltInDesk.class)
public final class DeskPagesAdvice {
  private final AgencyProperties agency;
  private final Scripts scripts;
  private final ObjectProvider<OperatorNews> news;

  public DeskPagesAdvice(
      AgencyProperties agency, Scripts scripts, ObjectProvider<OperatorNews> news) {
    this.agency = agency;
    this.scripts = scripts;
    this.news = news;
  }

  @ModelAttribute("agency")
  String agency() {
    return agency.name();
  }

  /// The signed-in officer's name; nothing on pages before the sign-in.
  @ModelAttribute("officer")
  @Nullable String officer(@Nullable Principal officer) {
    return officer == null ? null : officer.getName();
  }

  /// How much waits for an operator; nothing on pages before the sign-in.
  @ModelAttribute("waiting")
  long waiting(@Nullable Principal officer) {
    return officer == null ? 0 : news.stream().mapToLong(OperatorNews::waiting).sum();
  }

  @ModelAttribute("scripts")
  Scripts scripts() {
    return scripts;
  }

  @ExceptionHandler(NoSuchPage.class)
  ModelAndView missing() {
    var page = new ModelAndView("desk/missing", HttpStatus.NOT_FOUND);
    page.addObject("agency", agency());
    page.addObject("scripts", scripts);
    return page;
  }
}
