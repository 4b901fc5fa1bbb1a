package kanal.routing.open311;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kanal.bot.complaint.Stage;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.routing.open311.StatusPosition.Seen;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;
import kanal.routing.open311.wire.WrittenTime;
import tools.jackson.databind.JsonNode;

/// Reads what officers did from servers without updates: looks at our open requests and compares.
///
/// What happens between two looks shows as one change.
final class StatusReader {
  private static final int BATCH = 50;

  /// How long a closed request is looked at in case it is opened again.
  private static final Duration REOPENING = Duration.ofDays(30);

  private final Open311Server server;
  private final FiledRequests requests;
  private final RequestNames names;
  private final OneAtATime turns;
  private final InstantSource clock;
  private final ZoneId zone;

  StatusReader(
      Open311Server server,
      FiledRequests requests,
      RequestNames names,
      OneAtATime turns,
      InstantSource clock,
      ZoneId zone) {
    this.server = server;
    this.requests = requests;
    this.names = names;
    this.turns = turns;
    this.clock = clock;
    this.zone = zone;
  }

  /// What changed since the position.
  Changes after(StatusPosition position) {
    var numbers = new LinkedHashMap<String, TicketNumber>();
    for (var number : requests.followed()) {
      names.find(number).ifPresent(id -> numbers.put(id, number));
    }
    var seen = new TreeMap<>(position.seen());
    var changes = new ArrayList<TicketChange>();
    var ids = List.copyOf(numbers.keySet());
    for (int from = 0; from < ids.size(); from += BATCH) {
      var batch = ids.subList(from, Math.min(ids.size(), from + BATCH));
      for (var request : look(batch)) {
        Elements.name(request, "service_request_id")
            .flatMap(id -> Optional.ofNullable(numbers.get(id)))
            .flatMap(number -> change(request, number, seen))
            .ifPresent(changes::add);
      }
    }
    changes.sort(Comparator.comparing(TicketChange::at));
    letGo(seen);
    var moved = seen.equals(position.seen()) ? position : new StatusPosition(clock.instant(), seen);
    return new Changes(changes, moved.toString());
  }

  private List<JsonNode> look(List<String> ids) {
    var query = Form.empty().with("service_request_id", String.join(",", ids));
    return switch (server.get("requests", query)) {
      case Answer.Said(var body) -> Elements.of(body);
      case Answer.TooLarge() when ids.size() > 1 -> {
        var both = new ArrayList<>(look(ids.subList(0, ids.size() / 2)));
        both.addAll(look(ids.subList(ids.size() / 2, ids.size())));
        yield both;
      }
      // One request the server does not show must not hide the others.
      case Answer.Refused _ when ids.size() > 1 ->
          ids.stream().flatMap(id -> look(List.of(id)).stream()).toList();
      default -> List.of();
    };
  }

  private Optional<TicketChange> change(
      JsonNode request, TicketNumber number, SortedMap<String, Seen> seen) {
    var status = Elements.text(request, "status");
    var words = UpdateReader.words(Elements.text(request, "status_notes"));
    var stage = Stages.of(status);
    var closed = stage.map(Stage::closed).orElse(false);
    var before = Optional.ofNullable(seen.get(number.value()));
    var statusNow = stage.isEmpty() ? "" : Fingerprint.of(status);
    var notesNow = words.map(Fingerprint::of).orElse("");
    if (before.map(Seen::status).orElse("").equals(statusNow)
        && before.map(Seen::notes).orElse("").equals(notesNow)) {
      return Optional.empty();
    }
    var changes = before.map(Seen::changes).orElse(0) + 1;
    seen.put(number.value(), new Seen(changes, closed, statusNow, notesNow, clock.instant()));
    var id = "open311/" + number + "/" + changes + "/" + Fingerprint.of(statusNow + notesNow);
    var at =
        WrittenTime.read(Elements.text(request, "updated_datetime"), zone)
            .orElseGet(clock::instant);
    var newWords = words.filter(_ -> !notesNow.equals(before.map(Seen::notes).orElse("")));
    var newStage =
        statusNow.equals(before.map(Seen::status).orElse(""))
            ? Optional.<Stage>empty()
            : stage.or(() -> before.filter(Seen::closed).map(_ -> Stage.RECEIVED));
    return newStage.isEmpty() && newWords.isEmpty()
        ? Optional.empty()
        : Optional.of(new TicketChange(id, number, at, newStage, newWords, Optional.empty()));
  }

  /// Stops looking at what was closed long ago.
  private void letGo(SortedMap<String, Seen> seen) {
    var longAgo = clock.instant().minus(REOPENING);
    for (var entry : Map.copyOf(seen).entrySet()) {
      if (entry.getValue().closed() && entry.getValue().since().isBefore(longAgo)) {
        var number = new TicketNumber(entry.getKey());
        turns.run(
            number,
            () -> {
              requests.unfollow(number);
              return seen.remove(entry.getKey());
            });
      }
    }
  }
}
