package kanal.entry;

import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.TicketPins;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Dialogue;
import kanal.bot.conversation.Rules;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Channels;
import kanal.bot.engine.Dispatcher;
import kanal.bot.engine.Engine;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.Reader;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.memory.FreeThrottle;
import kanal.bot.engine.memory.MemoryQuarantine;
import kanal.bot.engine.memory.MemoryStore;
import kanal.bot.engine.memory.MemoryTicketIndex;
import kanal.bot.prompt.Checking;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import kanal.desk.DeskOnly;
import kanal.desk.core.DeskRoutingCore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/// The desk and a whole intake that keeps its conversations in memory.
@Import({DeskOnly.class, EntryConfiguration.class})
public class DeskWithIntake {
  private final MemoryStore store = new MemoryStore();
  private final MemoryTicketIndex index = new MemoryTicketIndex();

  @Bean
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Bean
  MemoryStore conversationStore() {
    return store;
  }

  @Bean
  Checking checking(TicketPins pins) {
    return new Checking(pins, "https://lapor.example.go.id/cek");
  }

  @Bean
  Channels channels(List<Channel> channels) {
    return new Channels(channels);
  }

  @Bean
  Phrasebook phrasebook(Topics topics, Checking checking) {
    return new Phrasebook(topics, "Layanan", "112", Optional.of(checking));
  }

  @Bean(destroyMethod = "close")
  Dispatcher dispatcher(
      DeskRoutingCore core, MediaStore media, Channels channels, Phrasebook phrasebook) {
    return new Dispatcher(
        store,
        index,
        core,
        media,
        channels,
        new FreeThrottle(),
        new Renderer(phrasebook),
        Clock.systemUTC());
  }

  @Bean
  Engine engine(
      TicketNumbers numbers,
      Reader reader,
      Phrasebook phrasebook,
      WorkingCalendar calendar,
      Channels channels,
      Dispatcher dispatcher) {
    return new Engine(
        store,
        new MemoryQuarantine(),
        numbers,
        index,
        reader,
        new Dialogue(phrasebook, Rules.usual(calendar)),
        channels,
        dispatcher,
        List.of(),
        Clock.systemUTC(),
        calendar.zone());
  }
}
