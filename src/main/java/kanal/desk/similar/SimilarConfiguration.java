package kanal.desk.similar;

import java.time.InstantSource;
import kanal.agency.AgencyProperties;
import kanal.bot.complaint.Topics;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.casework.Casework;
import kanal.desk.core.DeskRoutingCore;
import kanal.desk.database.DeskDatabase;
import kanal.desk.live.TicketFeed;
import kanal.desk.page.AgencyClock;
import kanal.desk.page.RowNotes;
import kanal.desk.ticket.SimilarTickets;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/// Wires what is done about tickets that tell of the same.
@ConditionalOnBuiltInDesk
@Configuration(proxyBeanMethods = false)
@Import(SimilarController.class)
public class SimilarConfiguration {

  /// @param words who reads texts better than by their letters, when there is somebody
  @Bean
  SimilarErrand similarErrand(DeskDatabase database, TicketFeed feed, ObjectProvider<Words> words) {
    return new SimilarErrand(
        database.jdbc(), words.getIfAvailable(() -> Words.PLAIN), feed, InstantSource.system());
  }

  @Bean
  Following following(
      DeskDatabase database, TicketFeed feed, Casework casework, DeskRoutingCore core) {
    var following = new Following(database.jdbc(), feed);
    casework.listen(following);
    core.listen(following);
    return following;
  }

  @Bean
  SimilarTickets similarTickets() {
    return new ProposedTickets();
  }

  @Bean
  RowNotes joinedNotes(DeskDatabase database) {
    return new JoinedNotes(database.jdbc());
  }

  @Bean
  Joining joining(DeskDatabase database, TicketFeed feed) {
    return new Joining(database, feed, InstantSource.system());
  }

  @Bean
  SimilarPage similarPage(
      DeskDatabase database, ObjectProvider<Words> words, Topics topics, AgencyProperties agency) {
    return new SimilarPage(
        database.jdbc(),
        words.getIfAvailable(() -> Words.PLAIN),
        topics,
        new AgencyClock(agency.zone(), InstantSource.system()));
  }
}
