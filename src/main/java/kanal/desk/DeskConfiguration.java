package kanal.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.casework.Casework;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.errand.Errand;
import kanal.desk.errand.Errands;
import kanal.desk.live.LiveStreams;
import kanal.desk.live.SharedDatabaseWatch;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.page.DeskPagesConfiguration;
import kanal.desk.similar.SimilarConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the built-in routing core: its database, its pages and who may see them.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@EnableConfigurationProperties({
  AgencyProperties.class,
  DatabaseProperties.class,
  DeskProperties.class
})
@Import({DeskPagesConfiguration.class, DeskSecurityConfiguration.class, SimilarConfiguration.class})
public class DeskConfiguration {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final Duration CATCH_UP_EVERY = Duration.ofMinutes(1);

  @Bean
  DeskDatabase deskDatabase(
      DatabaseProperties properties, @Value("${kanal.data-dir:./data}") String dataDirectory) {
    return DeskDatabase.open(properties, Path.of(dataDirectory));
  }

  @Bean
  TicketFeed ticketFeed() {
    return new TicketFeed();
  }

  @Bean
  DeskRoutingCore deskRoutingCore(
      DeskDatabase database, TicketFeed feed, WorkingCalendar calendar) {
    return new DeskRoutingCore(database, feed, calendar.zone(), InstantSource.system());
  }

  @Bean
  Casework casework(
      DeskDatabase database, TicketFeed feed, WorkingCalendar calendar, DeskProperties properties) {
    return new Casework(
        database, feed, calendar, properties.followUpDays(), InstantSource.system());
  }

  @Bean
  LiveStreams liveStreams(TicketFeed feed) {
    var streams = new LiveStreams(HEARTBEAT);
    feed.listen(streams);
    return streams;
  }

  /// Ends open pages' streams before the web server waits for its requests to end.
  @Bean
  SmartLifecycle liveStreamsEnd(LiveStreams streams) {
    return new Running(() -> {}, streams::close);
  }

  @Bean
  SmartLifecycle sharedDatabaseWatch(DeskDatabase database, TicketFeed feed) {
    var watch = new SharedDatabaseWatch(database.jdbc(), feed, LOOK_EVERY);
    return new Running(database.shared() ? watch::start : () -> {}, watch::close);
  }

  @Bean
  SmartLifecycle deskErrands(
      DeskDatabase database, TicketFeed feed, ObjectProvider<Errand> errands) {
    var worker =
        new Errands(
            database.jdbc(),
            errands.orderedStream().toList(),
            InstantSource.system(),
            CATCH_UP_EVERY);
    feed.listen(worker);
    return new Running(worker::start, worker::close);
  }
}
