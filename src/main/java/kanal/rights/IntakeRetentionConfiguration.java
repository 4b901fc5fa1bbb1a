package kanal.rights;

import kanal.bot.engine.IdleConversations;
import kanal.bot.engine.KeptFiles;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.NamedFiles;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.ops.DeadLetterPile;
import kanal.ops.QuarantinePile;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Gives what the intake keeps to the retention; a desk alone has none.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
public class IntakeRetentionConfiguration {
  @Bean
  IntakeStores intakeStores(
      IdleConversations conversations,
      KeptFiles files,
      NamedFiles named,
      MediaStore media,
      DeadLetterPile deadLetters,
      QuarantinePile quarantine) {
    var piles = new IntakeStores.Piles(deadLetters, quarantine);
    return new IntakeStores(conversations, files, named, media, piles);
  }
}
