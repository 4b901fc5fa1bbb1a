package kanal.rights;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import kanal.bot.engine.MediaStore;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.escalation.DeskLease;
import kanal.desk.live.TicketFeed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Wires how long anything is kept.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
public class RetentionConfiguration {
  @Bean
  TicketEraser ticketEraser(
      DeskDatabase database, MediaStore media, Clocks clocks, TicketFeed feed) {
    return new TicketEraser(database, media, clocks, feed, InstantSource.system());
  }

  @Bean
  Retention retention(
      DeskDatabase database,
      TicketEraser eraser,
      RetentionProperties properties,
      ObjectProvider<IntakeStores> intake) {
    var keepings = new ArrayList<>(Retention.ofDesk(database.jdbc(), eraser, properties));
    intake.ifAvailable(stores -> keepings.addAll(stores.keepings(database.jdbc(), properties)));
    return new Retention(keepings, database.jdbc(), InstantSource.system());
  }

  @Bean
  @ConditionalOnProperty(name = "kanal.retention.enabled", matchIfMissing = true)
  RetentionTimer retentionTimer(Retention retention, DeskDatabase database) {
    var lease = new DeskLease(database.jdbc(), "retention", UUID.randomUUID().toString());
    return new RetentionTimer(retention, lease);
  }
}
