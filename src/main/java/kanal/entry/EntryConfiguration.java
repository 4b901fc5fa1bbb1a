package kanal.entry;

import java.time.InstantSource;
import kanal.bot.engine.Channel;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Intake;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.database.DeskDatabase;
import kanal.desk.officer.Officer;
import kanal.desk.page.DeskSection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the form and its three channels.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@Import(EntryController.class)
public class EntryConfiguration {
  private static final int AFTER_THE_INBOX = 20;

  @Bean
  Channel phoneEntries() {
    return new EntryChannel(Way.PHONE);
  }

  @Bean
  Channel visitEntries() {
    return new EntryChannel(Way.VISIT);
  }

  @Bean
  Channel letterEntries() {
    return new EntryChannel(Way.LETTER);
  }

  @Bean
  EntryDesk entryDesk(
      Intake intake, ConversationStore conversations, DeskDatabase database, InstantSource clock) {
    return new EntryDesk(intake, conversations, database, clock);
  }

  @Bean
  DeskSection entrySection() {
    return new DeskSection("Catat laporan", "/desk/entry", AFTER_THE_INBOX, Officer::decides);
  }
}
