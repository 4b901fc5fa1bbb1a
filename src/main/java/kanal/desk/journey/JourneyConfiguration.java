package kanal.desk.journey;

import kanal.agency.AgencyProperties;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.clock.Clocks;
import kanal.desk.clock.TicketClocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.escalation.Deadlines;
import kanal.desk.officer.DisplayNames;
import kanal.desk.unit.Owners;
import kanal.desk.unit.Units;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the page of a ticket's journey.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import(JourneyController.class)
public class JourneyConfiguration {
  @Bean
  JourneyPage journeyPage(
      DeskDatabase database,
      Clocks clocks,
      Deadlines deadlines,
      DisplayNames officers,
      AgencyProperties agency) {
    var jdbc = database.jdbc();
    return new JourneyPage(
        new Owners(jdbc),
        new Units(jdbc),
        new TicketClocks(jdbc, clocks),
        deadlines,
        officers,
        agency.zone());
  }
}
