package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kanal.bot.complaint.TicketChange;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Changes;
import kanal.routing.open311.WindowReader.Reading;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.PlainText;
import kanal.routing.open311.wire.WrittenTime;
import tools.jackson.databind.JsonNode;

/// Reads what officers did from mySociety's update extension.
final class UpdateReader {
  /// How late the server may list an update after the time it bears.
  private static final Duration OVERLAP = Duration.ofHours(2);

  /// One reading covers at most this much.
  private static final Duration WINDOW = Duration.ofDays(30);

  /// How far the server's clock may be from ours, time zones forgotten included.
  static final Duration AHEAD = Duration.ofDays(1);

  private static final int LONGEST_WORDS = 2000;

  private final WindowReader windows;
  private final FiledRequests requests;
  private final InstantSource clock;
  private final ZoneId zone;

  UpdateReader(WindowReader windows, FiledRequests requests, InstantSource clock, ZoneId zone) {
    this.windows = windows;
    this.requests = requests;
    this.clock = clock;
    this.zone = zone;
  }

  /// What came of reading.
  sealed interface Read {
    record Done(Changes changes) implements Read {}

    record Failed(Answer answer) implements Read {}
  }

  private record Update(JsonNode node, Instant at, TicketNumber number) {}

  /// The updates of our requests after a position.
  Read after(UpdatePosition position) {
    var end = clock.instant().plus(AHEAD);
    var from = position;
    while (true) {
      var start = from.newest().minus(OVERLAP);
      var to = start.plus(WINDOW).isBefore(end) ? start.plus(WINDOW) : end;
      switch (windows.read(UpdateSender.RESOURCE, start, to)) {
        case Reading.Failed(var answer) -> {
          return new Read.Failed(answer);
        }
        case Reading.All(var updates) -> {
          var read = read(updates, from);
          if (!read.changes().isEmpty() || to.equals(end)) {
            return new Read.Done(read);
          }
          // Well before the end of this window: their clock may be behind ours.
          from = new UpdatePosition(to.minus(AHEAD).minus(AHEAD), from.seen());
        }
      }
    }
  }

  private Changes read(List<JsonNode> nodes, UpdatePosition from) {
    var updates =
        nodes.stream()
            .flatMap(node -> update(node, from).stream())
            .sorted(Comparator.comparing(Update::at))
            .toList();
    var seen = new TreeMap<>(from.seen());
    var newest = from.newest();
    var changes = new ArrayList<TicketChange>();
    for (var update : updates) {
      var id = id(update);
      if (seen.putIfAbsent(id, update.at()) == null) {
        change(update, id).ifPresent(changes::add);
        newest = newest.isBefore(update.at()) ? update.at() : newest;
      }
    }
    return new Changes(
        changes, new UpdatePosition(newest, seen).without(OVERLAP.multipliedBy(2)).toString());
  }

  private Optional<Update> update(JsonNode node, UpdatePosition from) {
    var at = WrittenTime.read(Elements.text(node, "updated_datetime"), zone);
    return Elements.name(node, "service_request_id")
        .flatMap(requests::numberOf)
        .map(number -> new Update(node, at.orElse(from.newest()), number))
        // A server that does not heed the dates asked for lists old ones again and again.
        .filter(update -> !update.at().isBefore(from.newest().minus(OVERLAP)));
  }

  private static String id(Update update) {
    return Elements.name(update.node(), "update_id")
        .map(Fingerprint::of)
        .orElseGet(() -> Fingerprint.of(update.node().toString()));
  }

  private static Optional<TicketChange> change(Update update, String id) {
    var stage = Stages.of(Elements.text(update.node(), "status"));
    var words = words(Elements.text(update.node(), "description"));
    return UpdateMark.onAny(update.node()) || (stage.isEmpty() && words.isEmpty())
        ? Optional.empty()
        : Optional.of(
            new TicketChange(
                "open311/" + id, update.number(), update.at(), stage, words, Optional.empty()));
  }

  /// What a citizen can read of a server's text; empty when there is nothing.
  static Optional<String> words(String text) {
    return Optional.of(PlainText.of(text, LONGEST_WORDS)).filter(plain -> !plain.isEmpty());
  }
}
