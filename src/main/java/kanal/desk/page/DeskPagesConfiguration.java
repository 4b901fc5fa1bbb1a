package kanal.desk.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.RoleGuard;
import kanal.desk.officer.SignedInOfficer;
import kanal.desk.privacy.Reveals;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.TicketReader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Wires the officers' pages.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import({
  AttachmentController.class,
  DeskPagesAdvice.class,
  InboxController.class,
  LiveController.class,
  MissingPage.class,
  RevealController.class,
  SignInController.class,
  TicketController.class
})
public class DeskPagesConfiguration implements WebMvcConfigurer {
  private static final Duration ONE_YEAR = Duration.ofDays(365);

  private final CurrentOfficer officer;
  private final DeskDatabase database;

  public DeskPagesConfiguration(CurrentOfficer officer, DeskDatabase database) {
    this.officer = officer;
    this.database = database;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new SignedInOfficer(officer));
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(new RoleGuard(officer)).addPathPatterns("/desk", "/desk/**");
    registry
        .addInterceptor(new TicketGuard(officer, new TicketReader(database.jdbc())))
        .addPathPatterns("/desk/tickets/**");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    // Webjars carry their version in the address, so a browser may keep them.
    registry
        .addResourceHandler("/webjars/**")
        .addResourceLocations("classpath:/META-INF/resources/webjars/")
        .setCacheControl(CacheControl.maxAge(ONE_YEAR).cachePublic().immutable());
    registry
        .addResourceHandler("/desk/assets/**")
        .addResourceLocations("classpath:/static/desk/assets/")
        .setCacheControl(CacheControl.noCache());
  }

  @Bean
  TicketReader deskTicketReader(DeskDatabase database) {
    return new TicketReader(database.jdbc());
  }

  @Bean
  DeskSection inboxSection() {
    return new DeskSection("Kotak masuk", "/desk", 0, _ -> true);
  }

  @Bean
  InboxPage deskInboxPage(
      DeskDatabase database, Topics topics, WorkingCalendar calendar, AgencyProperties agency) {
    return new InboxPage(new Inbox(database.jdbc()), topics, calendar, clock(agency));
  }

  @Bean
  TicketPage deskTicketPage(Topics topics, WorkingCalendar calendar, AgencyProperties agency) {
    return new TicketPage(topics, calendar, clock(agency));
  }

  @Bean
  Reveals deskReveals(DeskDatabase database) {
    return new Reveals(database, InstantSource.system());
  }

  @Bean
  RevealPage deskRevealPage(Reveals reveals, AgencyProperties agency) {
    return new RevealPage(reveals, clock(agency));
  }

  @Bean
  FileTypes deskFileTypes() {
    return new FileTypes();
  }

  @Bean
  Scripts deskScripts() {
    return Scripts.onClassPath();
  }

  private static AgencyClock clock(AgencyProperties agency) {
    return new AgencyClock(agency.zone(), InstantSource.system());
  }
}
