package kanal.desk.similar;

import java.time.Duration;
import java.time.InstantSource;
import kanal.bot.complaint.TicketNumber;
import kanal.desk.errand.Errand;
import kanal.desk.live.TicketFeed;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Looks for tickets that tell of the same when one is filed or corrected.
public final class SimilarErrand implements Errand {
  // Both sides of a pair lie within the span, so twice of it is all that is ever looked up.
  private static final Duration LIFE = SimilarFinder.SPAN.multipliedBy(2);
  private static final int FORGET_EVERY = 500;

  private final SimilarFinder finder;
  private final WordIndex index;
  private final Proposals proposals;
  private final JoinedTickets joined;
  private final TicketFeed feed;
  private final InstantSource clock;
  private int runs;

  public SimilarErrand(JdbcClient jdbc, Words words, TicketFeed feed, InstantSource clock) {
    this.finder = new SimilarFinder(jdbc, words);
    this.index = new WordIndex(jdbc);
    this.proposals = new Proposals(jdbc, clock);
    this.joined = new JoinedTickets(jdbc);
    this.feed = feed;
    this.clock = clock;
  }

  @Override
  public String name() {
    return "similar";
  }

  @Override
  public Duration life() {
    return LIFE;
  }

  @Override
  public void run(TicketNumber number) {
    if (runs++ % FORGET_EVERY == 0) {
      index.forget(clock.instant().minus(LIFE));
    }
    var open = finder.footprint(number);
    boolean news = open.map(this::look).orElseGet(() -> proposals.drop(number));
    if (news) {
      feed.changed(number);
    }
  }

  private boolean look(Footprint ticket) {
    index.keep(ticket);
    return proposals.propose(ticket, finder.find(ticket), joined.group(ticket.number()));
  }
}
