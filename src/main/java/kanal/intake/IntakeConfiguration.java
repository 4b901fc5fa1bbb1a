package kanal.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.conversation.Dialogue;
import kanal.bot.engine.Channel;
import kanal.bot.engine.Channels;
import kanal.bot.engine.ConversationStore;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.DeliveryObserver;
import kanal.bot.engine.Dispatcher;
import kanal.bot.engine.Engine;
import kanal.bot.engine.KeptFiles;
import kanal.bot.engine.Leases;
import kanal.bot.engine.MediaStore;
import kanal.bot.engine.ObservedChannel;
import kanal.bot.engine.Outbox;
import kanal.bot.engine.Quarantine;
import kanal.bot.engine.RawIntake;
import kanal.bot.engine.Reader;
import kanal.bot.engine.Receiver;
import kanal.bot.engine.Replays;
import kanal.bot.engine.RoutingCore;
import kanal.bot.engine.Sweeper;
import kanal.bot.engine.Throttle;
import kanal.bot.engine.TicketIndex;
import kanal.bot.engine.TicketNumbers;
import kanal.bot.engine.Tracing;
import kanal.bot.engine.TurnObserver;
import kanal.bot.engine.Turnstile;
import kanal.bot.engine.tally.CountedSms;
import kanal.bot.engine.tally.DailyCounts;
import kanal.bot.engine.tally.QuestionTally;
import kanal.bot.engine.tally.Tally;
import kanal.bot.prompt.Phrasebook;
import kanal.bot.prompt.Renderer;
import kanal.data.DataFolder;
import kanal.media.CleanMediaStore;
import kanal.media.FileCleaner;
import kanal.media.scan.ScanObserver;
import kanal.media.scan.ScanProperties;
import kanal.seal.Seal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// The engine, its dispatcher and sweeper, and the receivers that feed it.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
  RuleProperties.class,
  RegionProperties.class,
  LimitProperties.class,
  ScanProperties.class
})
public class IntakeConfiguration {
  private static final Duration HAND_ON = Duration.ofSeconds(3);

  /// @param shared a folder that all replicas see; empty for one of our own
  @Bean
  MediaStore mediaStore(
      DataFolder data,
      Seal seal,
      ScanProperties scan,
      ObjectProvider<ScanObserver> observers,
      InstantSource clock,
      @Value("${kanal.media-dir:}") String shared) {
    var files = new FileMediaStore(mediaFolder(data, shared), seal);
    return new CleanMediaStore(
        scan.over(files, observers.orderedStream().toList(), clock), new FileCleaner());
  }

  @Bean
  KeptFiles keptFiles(DataFolder data, @Value("${kanal.media-dir:}") String shared) {
    return new FolderOfFiles(mediaFolder(data, shared));
  }

  private static Path mediaFolder(DataFolder data, String shared) {
    return shared.isBlank() ? data.folder("media") : Path.of(shared);
  }

  @Bean
  Dialogue dialogue(
      Phrasebook phrasebook,
      RuleProperties rules,
      RegionProperties regions,
      WorkingCalendar calendar) {
    return new Dialogue(phrasebook, rules.rules(calendar, regions.regions()));
  }

  /// Made before what counts, so that it is closed after it and no number is left behind.
  @Bean(initMethod = "start", destroyMethod = "close")
  Tally tally(DailyCounts counts, InstantSource clock, AgencyProperties agency) {
    return new Tally(counts, clock, agency.zone(), HAND_ON);
  }

  @Bean
  TurnObserver questionTally(Tally tally) {
    return new QuestionTally(tally);
  }

  @Bean
  Channels channels(
      List<Channel> channels, Tally tally, ObjectProvider<DeliveryObserver> observers) {
    var watching = observers.orderedStream().toList();
    return new Channels(
        channels.stream()
            .map(channel -> new ObservedChannel(CountedSms.where(channel, tally), watching))
            .map(Channel.class::cast)
            .toList());
  }

  @Bean
  Turnstile turnstile(LimitProperties limits, InstantSource clock) {
    return limits.turnstile(clock);
  }

  @Bean
  BudgetHealth budgetHealthIndicator(List<Channel> channels) {
    return new BudgetHealth(channels);
  }

  @Bean(destroyMethod = "close")
  Dispatcher dispatcher(
      Outbox outbox,
      TicketIndex index,
      RoutingCore core,
      MediaStore media,
      Channels channels,
      Throttle throttle,
      Phrasebook phrasebook,
      InstantSource clock,
      ObjectProvider<Tracing> tracing) {
    return new Dispatcher(
        outbox,
        index,
        core,
        media,
        channels,
        throttle,
        new Renderer(phrasebook),
        clock,
        tracing.getIfAvailable(() -> Tracing.NONE));
  }

  @Bean
  Engine engine(
      ConversationStore store,
      Quarantine quarantine,
      TicketNumbers numbers,
      TicketIndex index,
      Reader reader,
      Dialogue dialogue,
      Channels channels,
      Dispatcher dispatcher,
      ObjectProvider<TurnObserver> observers,
      InstantSource clock,
      AgencyProperties agency,
      ObjectProvider<Tracing> tracing) {
    return new Engine(
        store,
        quarantine,
        numbers,
        index,
        reader,
        dialogue,
        channels,
        dispatcher,
        observers.orderedStream().toList(),
        clock,
        agency.zone(),
        tracing.getIfAvailable(() -> Tracing.NONE));
  }

  @Bean
  Replays replays(
      Quarantine quarantine, Engine engine, ObjectProvider<RawIntake> intakes, Leases leases) {
    return new Replays(quarantine, engine::takeAgain, intakes.orderedStream().toList(), leases);
  }

  @Bean(destroyMethod = "close")
  Sweeper sweeper(
      Engine engine,
      ConversationStore store,
      Outbox outbox,
      Replays replays,
      RoutingCore core,
      Cursors cursors,
      Leases leases,
      InstantSource clock,
      @Value("${kanal.core-pause:}") String pause,
      @Value("${kanal.open311.endpoint:}") String open311) {
    return new Sweeper(
        engine,
        store,
        outbox,
        replays,
        core,
        cursors,
        leases,
        clock,
        pause(pause, !open311.isBlank()));
  }

  @Bean
  SmartLifecycle intakeLifecycle(Sweeper sweeper, ObjectProvider<Receiver> receivers) {
    return new IntakeLifecycle(sweeper, receivers.orderedStream().toList());
  }

  /// The desk beside us is asked every second, somebody else's server every minute.
  private static Duration pause(String setting, boolean remote) {
    if (!setting.isBlank()) {
      return Duration.parse("PT" + setting.toUpperCase(Locale.ROOT));
    }
    return remote ? Duration.ofMinutes(1) : Duration.ofSeconds(1);
  }
}
