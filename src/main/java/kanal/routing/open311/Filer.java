package kanal.routing.open311;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import kanal.bot.complaint.Ticket;
import kanal.bot.engine.Filing;
import kanal.routing.open311.RequestState.Absent;
import kanal.routing.open311.RequestState.Known;
import kanal.routing.open311.RequestState.Outcome;
import kanal.routing.open311.RequestState.Promised;
import kanal.routing.open311.RequestState.Tried;

/// Files tickets so that each becomes one request, whatever happens on the way.
///
/// The server knows no idempotency key. So a try is remembered before it is made, and a ticket with
/// a try of unknown outcome is looked for by its number before there is another.
final class Filer {
  /// How long an accepted ticket may stay out of the server's list, for checks on their side.
  private static final Duration LONGEST_HIDING = Duration.ofDays(1);

  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(15);

  private final FiledRequests requests;
  private final RequestSearch search;
  private final RequestPost post;
  private final InstantSource clock;
  private final Duration settling;

  /// @param settling how long the server may still be at work on a call that it did not answer
  Filer(
      FiledRequests requests,
      RequestSearch search,
      RequestPost post,
      InstantSource clock,
      Duration settling) {
    this.requests = requests;
    this.search = search;
    this.post = post;
    this.clock = clock;
    this.settling = settling;
  }

  /// Files a ticket; to be called by one thread at a time for a number.
  Filing file(Ticket ticket) {
    return switch (requests.find(ticket.number()).orElseGet(Absent::new)) {
      case Known(var _, var reference) -> new Filing.Filed(reference);
      case Promised promised -> new Filing.Filed(promised.reference());
      case Tried tried -> again(ticket, tried);
      case Absent() -> post.send(ticket, Optional.empty());
    };
  }

  private Filing again(Ticket ticket, Tried tried) {
    var settled = tried.last().plus(settling);
    if (tried.outcome() == Outcome.UNANSWERED && clock.instant().isBefore(settled)) {
      return new Filing.TryAgain(Duration.between(clock.instant(), settled));
    }
    return switch (search.find(ticket.number(), tried.first())) {
      case RequestSearch.Result.Found(var id) -> {
        requests.remember(ticket.number(), new Known(id, id));
        yield new Filing.Filed(id);
      }
      case RequestSearch.Result.NotNow(var after) -> new Filing.TryAgain(after);
      case RequestSearch.Result.NoWay(var reason) ->
          new Filing.Refused(
              "an earlier try may have reached the core, and the core does not say: " + reason);
      case RequestSearch.Result.NotFound() ->
          tried.outcome() == Outcome.ACCEPTED
              ? hidden(tried)
              : post.send(ticket, Optional.of(tried));
    };
  }

  private Filing hidden(Tried tried) {
    var hiding = Duration.between(tried.last(), clock.instant());
    if (hiding.compareTo(LONGEST_HIDING) >= 0) {
      return new Filing.Refused("the core said that it took the ticket, but does not show it");
    }
    // Soon at first, for a list that lags behind; then ever more rarely, for people's checks.
    var pause = hiding.dividedBy(4);
    return new Filing.TryAgain(pause.compareTo(SHORTEST_PAUSE) < 0 ? SHORTEST_PAUSE : pause);
  }
}
