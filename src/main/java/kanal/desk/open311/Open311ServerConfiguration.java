package kanal.desk.open311;

import java.time.InstantSource;
import kanal.bot.complaint.Topics;
import kanal.bot.complaint.WorkingCalendar;
import kanal.bot.engine.Reader;
import kanal.bot.engine.TicketNumbers;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.CallBudget;
import kanal.desk.casework.Casework;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires the server.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBuiltInDesk
@Import(Open311Controller.class)
public class Open311ServerConfiguration {
  @Bean
  Open311Desk open311Desk(
      ApiKeys keys,
      CallBudget budget,
      DeskDatabase database,
      TicketNumbers numbers,
      Reader reader,
      DeskRoutingCore core,
      Casework casework,
      TicketFeed feed,
      Topics topics,
      WorkingCalendar calendar,
      @Value("${kanal.desk.jurisdiction:}") String jurisdiction,
      @Value("${kanal.rules.verify-days:3}") int verifyDays) {
    return desk(
        new Parts(keys, budget, database, numbers, reader, core, casework, feed, topics, calendar),
        jurisdiction.strip(),
        verifyDays,
        InstantSource.system());
  }

  /// What it is made of.
  record Parts(
      ApiKeys keys,
      CallBudget budget,
      DeskDatabase database,
      TicketNumbers numbers,
      Reader reader,
      DeskRoutingCore core,
      Casework casework,
      TicketFeed feed,
      Topics topics,
      WorkingCalendar calendar) {}

  static Open311Desk desk(Parts parts, String jurisdiction, int verifyDays, InstantSource clock) {
    var services = new Services(parts.topics());
    var zone = parts.calendar().zone();
    var jdbc = parts.database().jdbc();
    var filings = new Filings(parts.database(), parts.numbers(), zone, clock);
    var reading = new RequestReading(services, parts.reader(), parts.calendar(), verifyDays);
    return new Open311Desk(
        parts.keys(),
        parts.budget(),
        jurisdiction,
        services,
        new Requests(jdbc, services, zone),
        new RequestFiling(reading, filings, parts.core(), clock),
        filings,
        new Updates(jdbc),
        new UpdatePost(
            parts.database(), filings, parts.core(), parts.casework(), parts.feed(), clock),
        clock);
  }
}
