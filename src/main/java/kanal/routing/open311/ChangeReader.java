package kanal.routing.open311;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.engine.Changes;
import kanal.routing.open311.UpdateReader.Read;
import kanal.routing.open311.wire.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads changes the best way the server offers: its updates, else the statuses of our requests.
final class ChangeReader {
  private static final Logger LOG = LoggerFactory.getLogger(ChangeReader.class);

  private final UpdateReader updates;
  private final StatusReader statuses;
  private final Extension reading;
  private final FiledRequests requests;
  private final RequestNames names;
  private final OneAtATime turns;
  private final InstantSource clock;
  private final AtomicBoolean troubled = new AtomicBoolean();

  ChangeReader(
      UpdateReader updates,
      StatusReader statuses,
      Extension reading,
      FiledRequests requests,
      RequestNames names,
      OneAtATime turns,
      InstantSource clock) {
    this.updates = updates;
    this.statuses = statuses;
    this.reading = reading;
    this.requests = requests;
    this.names = names;
    this.turns = turns;
    this.clock = clock;
  }

  /// What happened after a position; nothing, and the same position, while the server is away.
  Changes after(String position) {
    if (requests.began().isEmpty()) {
      return new Changes(List.of(), position);
    }
    if (!reading.worthTrying()) {
      return statuses.after(statusPosition(position));
    }
    // Updates bear the server's names; a ticket with only a token must have its name first.
    requests.promised().forEach(names::find);
    return switch (updates.after(updatePosition(position))) {
      case Read.Done(var changes) -> {
        reading.works();
        changes.changes().forEach(this::letGo);
        if (troubled.getAndSet(false)) {
          LOG.info("The Open311 server tells its updates again");
        }
        yield changes;
      }
      case Read.Failed(Answer.Refused _) when reading.givenUp() ->
          statuses.after(statusPosition(position));
      case Read.Failed(var answer) -> {
        if (!troubled.getAndSet(true)) {
          LOG.warn("The Open311 server does not tell its updates: {}", why(answer));
        }
        yield new Changes(List.of(), position);
      }
    };
  }

  // Updates come whether a request is followed or not; following is for looking at statuses.
  private void letGo(TicketChange change) {
    if (change.stage().map(Stage::closed).orElse(false)) {
      turns.run(
          change.number(),
          () -> {
            requests.unfollow(change.number());
            return change;
          });
    }
  }

  private static String why(Answer answer) {
    return answer instanceof Answer.Refused(var _, var _, var reason)
        ? reason
        : answer.getClass().getSimpleName();
  }

  private UpdatePosition updatePosition(String position) {
    var start = requests.began().orElseGet(clock::instant).minus(UpdateReader.AHEAD);
    return UpdatePosition.read(position)
        .or(() -> StatusPosition.read(position).map(old -> UpdatePosition.at(old.at())))
        .orElseGet(() -> UpdatePosition.at(start));
  }

  private StatusPosition statusPosition(String position) {
    return StatusPosition.read(position).orElseGet(() -> StatusPosition.at(clock.instant()));
  }
}
