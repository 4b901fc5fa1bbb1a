package kanal.desk;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.WorkingCalendar;
import kanal.desk.apikey.ApiKeyConfiguration;
import kanal.desk.casework.Casework;
import kanal.desk.casework.Edits;
import kanal.desk.casework.Notes;
import kanal.desk.check.CheckConfiguration;
import kanal.desk.check.KeptPins;
import kanal.desk.clock.ClockProperties;
import kanal.desk.clock.Clocks;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DatabaseProperties;
import kanal.desk.database.DeskDatabase;
import kanal.desk.errand.Errand;
import kanal.desk.errand.Errands;
import kanal.desk.escalation.EscalationConfiguration;
import kanal.desk.journey.JourneyConfiguration;
import kanal.desk.live.LiveStreams;
import kanal.desk.live.SharedDatabaseWatch;
import kanal.desk.live.TicketFeed;
import kanal.desk.officer.DeskSecurityConfiguration;
import kanal.desk.oidc.OidcConfiguration;
import kanal.desk.open311.Open311ServerConfiguration;
import kanal.desk.page.DeskPagesConfiguration;
import kanal.desk.people.PeopleConfiguration;
import kanal.desk.presence.Presence;
import kanal.desk.report.ReportConfiguration;
import kanal.desk.secret.SecretConfiguration;
import kanal.desk.similar.SimilarConfiguration;
import kanal.desk.template.TemplateConfiguration;
import kanal.desk.ticket.InboxIndex;
import kanal.desk.ticket.TicketReader;
import kanal.desk.unit.page.UnitConfiguration;
import kanal.desk.webhook.WebhookConfiguration;
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
  ClockProperties.class,
  DatabaseProperties.class,
  DeskProperties.class
})
@Import({
  ApiKeyConfiguration.class,
  CheckConfiguration.class,
  DeskPagesConfiguration.class,
  DeskSecurityConfiguration.class,
  EscalationConfiguration.class,
  JourneyConfiguration.class,
  OidcConfiguration.class,
  Open311ServerConfiguration.class,
  PeopleConfiguration.class,
  ReportConfiguration.class,
  SecretConfiguration.class,
  SimilarConfiguration.class,
  TemplateConfiguration.class,
  UnitConfiguration.class,
  WebhookConfiguration.class
})
public class DeskConfiguration {
  private static final Duration HEARTBEAT = Duration.ofSeconds(15);
  private static final Duration LOOK_EVERY = Duration.ofSeconds(3);
  private static final Duration CATCH_UP_EVERY = Duration.ofMinutes(1);

  @Bean
  DeskDatabase deskDatabase(
      DatabaseProperties properties, @Value("${kanal.data-dir:./data}") String dataDirectory) {
    var database = DeskDatabase.open(properties, Path.of(dataDirectory));
    InboxIndex.complete(database);
    return database;
  }

  @Bean
  TicketFeed ticketFeed() {
    return new TicketFeed();
  }

  @Bean
  Clocks deskClocks(
      WorkingCalendar calendar,
      ClockProperties days,
      @Value("${kanal.rules.verify-days:3}") int verification) {
    return new Clocks(calendar, days, verification, InstantSource.system());
  }

  @Bean
  DeskRoutingCore deskRoutingCore(
      DeskDatabase database, TicketFeed feed, Clocks clocks, KeptPins pins) {
    return new DeskRoutingCore(database, feed, clocks, InstantSource.system(), pins::keep);
  }

  @Bean
  Casework casework(
      DeskDatabase database, TicketFeed feed, Clocks clocks, DeskProperties properties) {
    return new Casework(
        database,
        feed,
        clocks,
        Duration.ofSeconds(properties.undoSeconds()),
        InstantSource.system());
  }

  @Bean
  Edits edits(DeskDatabase database, TicketFeed feed) {
    return new Edits(database, feed, InstantSource.system());
  }

  @Bean
  Notes notes(DeskDatabase database, TicketFeed feed) {
    return new Notes(database, feed, InstantSource.system());
  }

  @Bean
  Presence presence(DeskDatabase database, TicketFeed feed) {
    return new Presence(database, feed);
  }

  @Bean
  LiveStreams liveStreams(TicketFeed feed, TicketReader reader) {
    var streams = new LiveStreams(HEARTBEAT, reader::units);
    feed.listen(streams);
    return streams;
  }

  /// Ends open pages' streams before the web server waits for its requests to end.
  @Bean
  SmartLifecycle liveStreamsEnd(LiveStreams streams) {
    return new Running(streams::start, streams::close);
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
