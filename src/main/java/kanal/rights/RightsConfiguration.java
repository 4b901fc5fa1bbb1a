package kanal.rights;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import kanal.agency.AgencyProperties;
import kanal.bot.engine.CitizenRecords;
import kanal.bot.engine.MediaStore;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.audit.Audit;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.escalation.DeskLease;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.Officer;
import kanal.desk.page.AgencyClock;
import kanal.desk.page.DeskSection;
import kanal.desk.ticket.TicketReader;
import kanal.ops.DeadLetterPile;
import kanal.ops.QuarantinePile;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/// Wires what citizens may ask for, and how long anything is kept.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({RightsProperties.class, RetentionProperties.class})
@Import(RightsController.class)
public class RightsConfiguration {
  private static final int LATE = 85;

  @Bean
  TicketEraser ticketEraser(
      DeskDatabase database, MediaStore media, Clocks clocks, TicketFeed feed) {
    return new TicketEraser(database, media, clocks, feed, InstantSource.system());
  }

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
      TicketEraser eraser,
      RightsProperties rights,
      AgencyProperties agency) {
    return new RightsPage(
        new PersonRequests(database.jdbc(), rights.within()),
        restriction,
        eraser,
        new TicketReader(database.jdbc()),
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
  Retention retention(
      DeskDatabase database,
      TicketEraser eraser,
      RetentionProperties properties,
      ObjectProvider<DeadLetterPile> letters,
      ObjectProvider<QuarantinePile> quarantine) {
    var keepings = new ArrayList<>(Retention.ofDesk(database.jdbc(), eraser, properties));
    letters.ifAvailable(pile -> keepings.add(new PileKeeping(pile, properties.deadLetters())));
    quarantine.ifAvailable(pile -> keepings.add(new PileKeeping(pile, properties.quarantine())));
    return new Retention(keepings, database.jdbc(), InstantSource.system());
  }

  @Bean
  @ConditionalOnProperty(name = "kanal.retention.enabled", matchIfMissing = true)
  RetentionTimer retentionTimer(Retention retention, DeskDatabase database) {
    var lease = new DeskLease(database.jdbc(), "retention", UUID.randomUUID().toString());
    return new RetentionTimer(retention, lease);
  }

  @Bean
  DeskSection rightsSection() {
    return new DeskSection("Hak warga", RightsController.PAGE, LATE, Officer::isAdmin);
  }
}
