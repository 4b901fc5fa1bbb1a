package kanal.desk.page;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Notes;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.DisplayNames;
import kanal.desk.officer.RoleGuard;
import kanal.desk.officer.SignedInOfficer;
import kanal.desk.presence.Presence;
import kanal.desk.privacy.Reveals;
import kanal.desk.template.Templates;
import kanal.desk.ticket.Inbox;
import kanal.desk.ticket.SavedFilters;
import kanal.desk.ticket.SimilarTickets;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
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
  BulkController.class,
  DeskPagesAdvice.class,
  InboxController.class,
  LiveController.class,
  MissingPage.class,
  RevealController.class,
  SignInController.class,
  TicketController.class,
  TicketEditController.class,
  UndoController.class,
  WrongRequest.class
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
  SavedFilters deskSavedFilters(DeskDatabase database) {
    return new SavedFilters(database);
  }

  @Bean
  InboxPage deskInboxPage(
      DeskDatabase database,
      ObjectProvider<SimilarTickets> similar,
      List<RowNotes> notes,
      SavedFilters saved,
      Topics topics,
      WorkingCalendar calendar,
      AgencyProperties agency) {
    return new InboxPage(
        new Inbox(database.jdbc(), similar.getIfAvailable(() -> SimilarTickets.NONE)),
        saved,
        notes,
        new Units(database.jdbc()),
        topics,
        calendar,
        clock(agency));
  }

  @Bean
  TicketDoor deskTicketDoor(TicketReader reader) {
    return new TicketDoor(reader);
  }

  @Bean
  UndoNotice deskUndoNotice(Casework casework) {
    return new UndoNotice(casework, InstantSource.system());
  }

  @Bean
  TicketAnswers deskTicketAnswers(
      TicketPage page, Presence presence, UndoNotice undo, RevealPage reveals) {
    return new TicketAnswers(page, presence, undo, reveals);
  }

  @Bean
  VerbForms deskVerbForms(
      DeskDatabase database,
      Templates templates,
      Topics topics,
      AgencyProperties agency,
      Casework casework) {
    var phrasebook = new Phrasebook(topics, agency.name(), agency.emergencyNumber());
    return new VerbForms(
        new Units(database.jdbc()),
        templates,
        new SmsCost(new Renderer(phrasebook)),
        ticket -> casework.suggested(ticket).unit());
  }

  @Bean
  DisplayNames deskDisplayNames(DeskDatabase database) {
    return new DisplayNames(database.jdbc());
  }

  @Bean
  TicketPage deskTicketPage(
      Topics topics,
      WorkingCalendar calendar,
      AgencyProperties agency,
      VerbForms forms,
      Notes notes,
      Audit audit,
      InboxPage inbox,
      DisplayNames names) {
    return new TicketPage(
        topics,
        calendar,
        clock(agency),
        forms,
        new TicketStory(notes, audit, topics, clock(agency)),
        inbox,
        names);
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
