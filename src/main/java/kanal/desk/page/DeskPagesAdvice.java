package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.officer.Officer;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
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
  private final ObjectProvider<DeskSection> sections;
  private final ObjectProvider<HeaderNews> headerNews;

  public DeskPagesAdvice(
      AgencyProperties agency,
      Scripts scripts,
      ObjectProvider<OperatorNews> news,
      ObjectProvider<DeskSection> sections,
      ObjectProvider<HeaderNews> headerNews) {
    this.agency = agency;
    this.scripts = scripts;
    this.news = news;
    this.sections = sections;
    this.headerNews = headerNews;
  }

  @ModelAttribute("agency")
  String agency() {
    return agency.name();
  }

  /// The signed-in officer; nobody on pages before the sign-in.
  @ModelAttribute("officer")
  @Nullable Officer officer(@Nullable Officer officer) {
    return officer;
  }

  /// The parts of the desk that this officer goes to every day.
  @ModelAttribute("sections")
  List<DeskSection> sections(@Nullable Officer officer) {
    return visible(officer).filter(DeskSection::daily).toList();
  }

  /// The other parts they may go to.
  @ModelAttribute("moreSections")
  List<DeskSection> moreSections(@Nullable Officer officer) {
    return visible(officer).filter(section -> !section.daily()).toList();
  }

  private Stream<DeskSection> visible(@Nullable Officer officer) {
    return officer == null
        ? Stream.empty()
        : sections.stream()
            .filter(section -> section.visible().test(officer))
            .sorted(Comparator.comparingInt(DeskSection::order));
  }

  /// The address of this page, by which the header knows where we are.
  @ModelAttribute("here")
  String here(HttpServletRequest request) {
    return request.getRequestURI();
  }

  /// How much waits for an operator; nothing for those who are none.
  @ModelAttribute("waiting")
  long waiting(@Nullable Officer officer) {
    return officer == null || !officer.isAdmin()
        ? 0
        : news.stream().mapToLong(OperatorNews::waiting).sum();
  }

  /// What else waits for this officer.
  @ModelAttribute("headerNews")
  List<HeaderNews.Item> headerNews(@Nullable Officer officer) {
    return officer == null
        ? List.of()
        : headerNews.stream().flatMap(some -> some.of(officer).stream()).toList();
  }

  @ModelAttribute("scripts")
  Scripts scripts() {
    return scripts;
  }

  @ExceptionHandler(NoSuchPage.class)
  ModelAndView missing(HttpServletRequest request) {
    return MissingPage.of(agency, scripts, request);
  }
}
