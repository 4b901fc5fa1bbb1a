package kanal.desk.report;

import java.time.InstantSource;
import java.util.Optional;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Role;
import kanal.desk.page.DeskSection;
import kanal.desk.unit.Units;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires the page of figures.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
public class ReportConfiguration {
  private static final int ORDER = 40;

  @Bean
  DeskSection reportSection() {
    return new DeskSection(
        "Pantau", ReportController.PAGE, ORDER, officer -> officer.role() != Role.OFFICER);
  }

  @Bean
  ReportController reportController(
      DeskDatabase database,
      Topics topics,
      AgencyProperties agency,
      ObjectProvider<IntakeFigures> intake) {
    var clock = InstantSource.system();
    var page =
        new ReportPage(
            new TicketFigures(database.jdbc(), agency.zone()),
            Optional.ofNullable(intake.getIfAvailable()),
            new Units(database.jdbc()),
            topics,
            agency.zone(),
            clock);
    var rows = new TicketRows(database.jdbc(), agency.zone());
    return new ReportController(
        page, new TicketFile(rows, topics, agency.zone()), new Audit(database.jdbc(), clock));
  }
}
