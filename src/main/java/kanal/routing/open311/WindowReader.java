package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;
import kanal.routing.open311.wire.WrittenTime;
import tools.jackson.databind.JsonNode;

/// Reads all that a server lists between two moments.
///
/// The standard knows no pages, and lists what it likes of a busy day. So: turn pages where they
/// turn; where they do not, and the list is long enough to have been cut, read halves.
final class WindowReader {
  private static final int MAX_PAGES = 100;
  private static final int SHORTEST_PAGE = 10;
  private static final int SHORTEST_CUT = 50;
  private static final Duration SHORTEST_WINDOW = Duration.ofMinutes(1);

  private final Open311Server server;

  WindowReader(Open311Server server) {
    this.server = server;
  }

  /// What was listed.
  sealed interface Reading {
    record All(List<JsonNode> elements) implements Reading {
      public All {
        elements = List.copyOf(elements);
      }
    }

    /// This answer came instead.
    record Failed(Answer answer) implements Reading {}
  }

  Reading read(String resource, Instant from, Instant to) {
    var seen = new LinkedHashSet<JsonNode>();
    for (int page = 1; page <= MAX_PAGES; page++) {
      var answer = server.get(resource, query(from, to, page));
      if (answer instanceof Answer.TooLarge) {
        return halves(resource, from, to, answer);
      }
      if (!(answer instanceof Answer.Said(var body))) {
        // A server without pages may refuse the second one; it has said all on the first.
        return page > 1 && answer instanceof Answer.Refused
            ? perhapsCut(resource, from, to, seen)
            : new Reading.Failed(answer);
      }
      int before = seen.size();
      seen.addAll(Elements.of(body));
      if (seen.size() == before && page > 1 && !Elements.of(body).isEmpty()) {
        return perhapsCut(resource, from, to, seen);
      }
      if (seen.size() - before < SHORTEST_PAGE) {
        return all(seen);
      }
    }
    return halves(resource, from, to, new Answer.TooLarge());
  }

  private Reading perhapsCut(String resource, Instant from, Instant to, Set<JsonNode> seen) {
    return seen.size() < SHORTEST_CUT || tooShort(from, to)
        ? all(seen)
        : halves(resource, from, to, new Answer.TooLarge());
  }

  private Reading halves(String resource, Instant from, Instant to, Answer failed) {
    if (tooShort(from, to)) {
      return new Reading.Failed(failed);
    }
    var middle = from.plus(Duration.between(from, to).dividedBy(2));
    var early = read(resource, from, middle);
    if (!(early instanceof Reading.All(var first))) {
      return early;
    }
    var late = read(resource, middle, to);
    if (!(late instanceof Reading.All(var second))) {
      return late;
    }
    var both = new LinkedHashSet<>(first);
    both.addAll(second);
    return all(both);
  }

  private static boolean tooShort(Instant from, Instant to) {
    return Duration.between(from, to).compareTo(SHORTEST_WINDOW) <= 0;
  }

  private static Reading all(Set<JsonNode> elements) {
    return new Reading.All(new ArrayList<>(elements));
  }

  private static Form query(Instant from, Instant to, int page) {
    return Form.empty()
        .with("start_date", WrittenTime.write(from))
        .with("end_date", WrittenTime.write(to))
        .with("page", page == 1 ? "" : Integer.toString(page));
  }
}
