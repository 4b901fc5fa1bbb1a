package kanal.routing.open311;

import java.time.InstantSource;
import java.util.List;
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
  private final InstantSource clock;

  ChangeReader(
      UpdateReader updates,
      StatusReader statuses,
      Extension reading,
      FiledRequests requests,
      RequestNames names,
      InstantSource clock) {
    this.updates = updates;
    this.statuses = statuses;
    this.reading = reading;
    this.requests = requests;
    this.names = names;
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
    requests.followed().forEach(names::find);
    return switch (updates.after(updatePosition(position))) {
      case Read.Done(var changes) -> {
        reading.works();
        yield changes;
      }
      case Read.Failed(var answer) when reading.absent(answer) ->
          statuses.after(statusPosition(position));
      case Read.Failed(var answer) -> {
        LOG.warn("The Open311 server does not tell its updates: {}", why(answer));
        yield new Changes(List.of(), position);
      }
    };
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
