package kanal.rights;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.UUID;
import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.KeptFiles;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.clock.Clocks;
import kanal.desk.database.DeskDatabase;
import kanal.desk.escalation.DeskLease;
import kanal.desk.live.TicketFeed;
import kanal.ops.DeadLetterPile;
import kanal.ops.QuarantinePile;
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
      MediaStore media,
      ObjectProvider<IdleConversations> conversations,
      ObjectProvider<KeptFiles> files,
      ObjectProvider<NamedFiles> named,
      ObjectProvider<DeadLetterPile> letters,
      ObjectProvider<QuarantinePile> quarantine) {
    var keepings = new ArrayList<>(Retention.ofDesk(database.jdbc(), eraser, properties));
    conversations.ifAvailable(idle ->
        keepings.add(new ConversationKeeping(idle, database.jdbc(), properties.conversations())));
    // Without a way to what the intake names, every file of a draft would look like nobody's.
    files.ifAvailable(all ->
        named.ifAvailable(needed ->
            keepings.add(
                new FileKeeping(all, needed, media, database.jdbc(), properties.files()))));
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
}
