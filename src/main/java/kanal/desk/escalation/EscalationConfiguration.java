package kanal.desk.escalation;

import java.time.InstantSource;
import java.util.UUID;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.page.HeaderNews;
import kanal.desk.unit.Units;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires what happens about deadlines.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EscalationProperties.class)
@Import(DeadlineController.class)
public class EscalationConfiguration {
  @Bean
  Deadlines deadlines(DeskDatabase database, Clocks clocks, EscalationProperties properties) {
    return new Deadlines(database.jdbc(), clocks, properties.remindBefore());
  }

  @Bean
  EscalationTimer escalationTimer(
      DeskDatabase database, TicketFeed feed, Clocks clocks, EscalationProperties properties) {
    var escalation =
        new Escalation(database, feed, clocks, properties.remindBefore(), InstantSource.system());
    var lease = new DeskLease(database.jdbc(), "deadlines", UUID.randomUUID().toString());
    return new EscalationTimer(escalation, lease, properties.every());
  }

  @Bean
  HeaderNews deadlineNews(Deadlines deadlines) {
    return new DeadlineNews(deadlines);
  }

  @Bean
  DeadlinePage deadlinePage(Deadlines deadlines, DeskDatabase database) {
    return new DeadlinePage(deadlines, new Units(database.jdbc()));
  }
}
