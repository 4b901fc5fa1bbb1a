package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;
import tools.jackson.databind.JsonNode;

/// What the server takes requests for, asked once an hour; an old answer is better than none.
final class ServiceList {
  private static final Duration FRESH = Duration.ofHours(1);

  private final Open311Server server;
  private final InstantSource clock;
  private final Map<String, Kept<List<ServiceAttribute>>> attributes = new ConcurrentHashMap<>();
  private volatile Optional<Kept<List<Service>>> services = Optional.empty();

  private record Kept<T>(T value, Instant at) {}

  /// What was asked for, or why it is not known.
  sealed interface Known<T> {
    record Yes<T>(T value) implements Known<T> {}

    /// The server does not say; it need not.
    record Untold<T>() implements Known<T> {}

    record NotNow<T>(Duration after) implements Known<T> {}
  }

  ServiceList(Open311Server server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /// The services.
  Known<List<Service>> services() {
    var kept = services;
    if (kept.isPresent() && fresh(kept.get())) {
      return new Known.Yes<>(kept.get().value());
    }
    var answer = server.get("services", Form.empty());
    if (answer instanceof Answer.Said(var body)) {
      var read = Elements.of(body).stream().flatMap(ServiceList::service).toList();
      services = Optional.of(new Kept<>(read, clock.instant()));
      return new Known.Yes<>(read);
    }
    return kept.<Known<List<Service>>>map(old -> new Known.Yes<>(old.value()))
        .orElseGet(() -> unknown(answer));
  }

  /// The attributes of a service.
  Known<List<ServiceAttribute>> attributes(Service service) {
    if (!service.detailed()) {
      return new Known.Yes<>(List.of());
    }
    var kept = Optional.ofNullable(attributes.get(service.code()));
    if (kept.isPresent() && fresh(kept.get())) {
      return new Known.Yes<>(kept.get().value());
    }
    var answer = server.get("services/" + Form.segment(service.code()), Form.empty());
    if (answer instanceof Answer.Said(var body)) {
      var read = ServiceAttribute.of(body);
      attributes.put(service.code(), new Kept<>(read, clock.instant()));
      return new Known.Yes<>(read);
    }
    return kept.<Known<List<ServiceAttribute>>>map(old -> new Known.Yes<>(old.value()))
        .orElseGet(() -> unknown(answer));
  }

  /// Asks anew next time: the server refused what this list promised.
  void forget() {
    services = Optional.empty();
    attributes.clear();
  }

  private boolean fresh(Kept<?> kept) {
    return clock.instant().isBefore(kept.at().plus(FRESH));
  }

  private static <T> Known<T> unknown(Answer answer) {
    return answer instanceof Answer.Refused || answer instanceof Answer.TooLarge
        ? new Known.Untold<>()
        : new Known.NotNow<>(answer.patience());
  }

  private static Stream<Service> service(JsonNode element) {
    var words =
        Stream.concat(
                Stream.of("service_name", "group").map(field -> Elements.text(element, field)),
                Stream.of(Elements.text(element, "keywords").split("[,;]", -1)))
            .map(String::strip)
            .filter(word -> !word.isEmpty())
            .toList();
    var detailed = Elements.text(element, "metadata").equals("true");
    return Elements.name(element, "service_code").stream()
        .map(code -> new Service(code, words, detailed));
  }
}
