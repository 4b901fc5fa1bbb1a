package kanal.rights;

import java.time.Duration;
import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.MediaStore;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.page.AgencyClock;
import kanal.desk.page.DeskSection;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Wires what citizens may ask for. Without a way to what the intake keeps there is no page: who
/// erased the half would believe it was all.
@ConditionalOnBuiltInDesk
@ConditionalOnBean(CitizenRecords.class)
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RightsProperties.class)
@Import(RightsController.class)
public class RightsConfiguration {
  private static final int LATE = 85;

  @Bean
  TicketRestriction ticketRestriction(DeskDatabase database, TicketFeed feed) {
    return new TicketRestriction(database, feed, InstantSource.system());
  }

  @Bean
  PersonRights personRights(
      DeskDatabase database,
      CitizenRecords records,
      TicketEraser eraser,
      TicketRestriction restriction,
      MediaStore media,
      AgencyProperties agency,
      RightsProperties rights) {
    var clock = InstantSource.system();
    var audit = new Audit(database.jdbc(), clock);
    return new PersonRights(
        database,
        records,
        eraser,
        restriction,
        new PersonFile(agency.name(), rights, database.jdbc(), audit, media),
        clock);
  }

  @Bean
  RightsPage rightsPage(
      DeskDatabase database,
      TicketRestriction restriction,
      @Value("${kanal.rules.data-wishes:72h}") Duration within,
      AgencyProperties agency) {
    return new RightsPage(
        new PersonRequests(database.jdbc(), within),
        restriction,
        new AgencyClock(agency.zone(), InstantSource.system()),
        InstantSource.system());
  }

  @Bean
  ProcessingRecord processingRecord(
      Environment settings,
      AgencyProperties agency,
      RightsProperties rights,
      RetentionProperties retention) {
    return new ProcessingRecord(settings, agency, rights, retention);
  }

  @Bean
  DeskSection rightsSection() {
    return new DeskSection("Hak warga", RightsController.PAGE, LATE, Officer::isAdmin);
  }
}
