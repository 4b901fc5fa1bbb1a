package kanal.desk.similar;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.Topics;
import kanal.desk.officer.Officer;
import kanal.desk.page.AgencyClock;
import kanal.desk.page.DeskWords;
import kanal.desk.privacy.TextMask;
import kanal.desk.ticket.DeskTicket;
import kanal.desk.ticket.TicketReader;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Makes the view of tickets that tell of the same as one. What the officer may not see is left
/// out.
public final class SimilarPage {
  private static final int WORDS_SHOWN = 8;

  private final TicketReader reader;
  private final SimilarFinder finder;
  private final Terms terms;
  private final Proposals proposals;
  private final JoinedTickets joined;
  private final Topics topics;
  private final AgencyClock clock;

  SimilarPage(JdbcClient jdbc, Words words, Topics topics, AgencyClock clock) {
    this.reader = new TicketReader(jdbc);
    this.finder = new SimilarFinder(jdbc, words);
    this.terms = new Terms(words);
    this.proposals = new Proposals(jdbc, InstantSource.system());
    this.joined = new JoinedTickets(jdbc);
    this.topics = topics;
    this.clock = clock;
  }

  /// Empty when there is no such ticket, or none that the officer may see.
  Optional<SimilarView> view(TicketNumber number, Officer officer) {
    return reader.find(number, officer.scope()).map(ticket -> view(ticket, officer));
  }

  private SimilarView view(DeskTicket ticket, Officer officer) {
    var number = ticket.number();
    var leader = joined.leader(number).flatMap(it -> reader.find(it, officer.scope()));
    var followers = joined.followers(number);
    var seen = followers.stream().flatMap(it -> reader.find(it, officer.scope()).stream()).toList();
    boolean leaderHidden = joined.leader(number).isPresent() && leader.isEmpty();
    return new SimilarView(
        side(ticket),
        "/desk/tickets/" + number + "/similar",
        officer.decides(),
        proposed(ticket, officer),
        leader.map(this::side),
        seen.stream().map(this::side).toList(),
        followers.size() - seen.size() + (leaderHidden ? 1 : 0));
  }

  private List<SimilarView.PairView> proposed(DeskTicket ticket, Officer officer) {
    return proposals.of(ticket.number()).stream()
        .filter(pair -> pair.state() == Proposals.State.PROPOSED)
        .flatMap(pair -> reader.find(pair.other(), officer.scope()).stream())
        .flatMap(other -> pair(ticket, other).stream())
        .toList();
  }

  private Optional<SimilarView.PairView> pair(DeskTicket ticket, DeskTicket other) {
    return finder
        .footprint(ticket.number())
        .flatMap(here ->
            finder
                .footprint(other.number())
                .map(there ->
                    new SimilarView.PairView(
                        side(other),
                        why(finder.compare(here, there), ticket),
                        other.filedAt().isBefore(ticket.filedAt()))));
  }

  private List<String> why(Likeness likeness, DeskTicket ticket) {
    var why = new ArrayList<String>();
    why.add("Kata yang sama: " + String.join(", ", common(likeness, ticket)));
    likeness.nearness().metres().ifPresent(metres -> why.add("Jarak " + metres + " m"));
    likeness
        .nearness()
        .region()
        .ifPresent(code ->
            why.add(
                "Wilayah sama"
                    + ticket
                        .place()
                        .flatMap(place -> place.region())
                        .filter(region -> region.code().equals(code))
                        .map(Region::name)
                        .map(name -> ": " + name)
                        .orElse("")));
    why.add(apart(likeness.apart()));
    return why;
  }

  /// As this ticket's citizen wrote them.
  private List<String> common(Likeness likeness, DeskTicket ticket) {
    var place = ticket.place().map(Place::words).orElse("");
    return terms.named(ticket.description() + " \n" + place).entrySet().stream()
        .filter(term -> likeness.common().contains(term.getKey()))
        .map(Map.Entry::getValue)
        .limit(WORDS_SHOWN)
        .toList();
  }

  private static String apart(Duration apart) {
    if (apart.toDays() > 0) {
      return "Selisih " + apart.toDays() + " hari";
    }
    return apart.toHours() > 0
        ? "Selisih " + apart.toHours() + " jam"
        : "Selisih kurang dari 1 jam";
  }

  private SimilarView.Side side(DeskTicket ticket) {
    return new SimilarView.Side(
        ticket.number().value(),
        "/desk/tickets/" + ticket.number(),
        ticket.version(),
        TextMask.whole(ticket.title()),
        TextMask.whole(ticket.description()),
        topics.of(ticket.topic()).name(),
        ticket
            .place()
            .map(place -> place.words().isBlank() ? "Titik di peta" : place.address())
            .orElse("Tidak disebut"),
        clock.time(ticket.filedAt()),
        DeskWords.stage(ticket.stage()),
        DeskWords.look(ticket.stage()),
        DeskWords.channel(ticket.channel()),
        DeskWords.badges(ticket.citizenWrote(), ticket.flags()));
  }
}
