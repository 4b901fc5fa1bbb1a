package kanal.routing.open311;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.Ticket;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.engine.Filing;
import kanal.routing.open311.RequestState.Absent;
import kanal.routing.open311.RequestState.Known;
import kanal.routing.open311.RequestState.Outcome;
import kanal.routing.open311.RequestState.Promised;
import kanal.routing.open311.RequestState.Tried;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Open311Server;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Makes one try at filing a ticket, and remembers what became of it.
final class RequestPost {
  private static final Logger LOG = LoggerFactory.getLogger(RequestPost.class);
  private static final Duration LOOK_AFTER = Duration.ofSeconds(15);

  private final Open311Server server;
  private final FiledRequests requests;
  private final ServiceList services;
  private final FormChoice forms;
  private final Mark mark;
  private final InstantSource clock;

  RequestPost(
      Open311Server server,
      FiledRequests requests,
      ServiceList services,
      FormChoice forms,
      Mark mark,
      InstantSource clock) {
    this.server = server;
    this.requests = requests;
    this.services = services;
    this.forms = forms;
    this.mark = mark;
    this.clock = clock;
  }

  /// Sends a ticket.
  ///
  /// @param before an earlier try that was looked for and not found
  Filing send(Ticket ticket, Optional<Tried> before) {
    return switch (forms.of(ticket)) {
      case FormChoice.Choice.NotNow(var after) -> new Filing.TryAgain(after);
      case FormChoice.Choice.NoService() ->
          new Filing.Refused(
              "the core has no service for the topic %s: set kanal.open311.default-service"
                  .formatted(ticket.topic().code()));
      case FormChoice.Choice.Unanswerable(var service) ->
          new Filing.Refused(
              "the core's service %s asks what no ticket answers: set kanal.open311.default-service"
                  .formatted(service));
      case FormChoice.Choice.Written written -> {
        var now = clock.instant();
        var attempt = new Tried(before.map(Tried::first).orElse(now), now, Outcome.UNANSWERED);
        yield send(ticket, written, attempt, before);
      }
    };
  }

  private Filing send(
      Ticket ticket, FormChoice.Choice.Written written, Tried attempt, Optional<Tried> before) {
    var number = ticket.number();
    requests.remember(number, attempt);
    var answer = server.post("requests", written.form());
    return switch (answer) {
      case Answer.Said(var body) -> said(number, body, written.attributes(), attempt);
      case Answer.Mumbled(), Answer.TooLarge() -> nameless(number, attempt);
      case Answer.Refused(var _, var _, var reason) -> {
        untouched(number, before);
        services.forget();
        yield new Filing.Refused(reason);
      }
      case Answer.Busy(var after, var untouched) -> {
        if (untouched) {
          untouched(number, before);
        } else {
          requests.remember(number, attempt.ended(Outcome.FAILED));
        }
        yield new Filing.TryAgain(after);
      }
      case Answer.Unreached() -> {
        untouched(number, before);
        yield new Filing.TryAgain(answer.patience());
      }
      // It stays as it was remembered: a try of unknown outcome.
      case Answer.Lost() -> new Filing.TryAgain(LOOK_AFTER);
    };
  }

  private Filing said(
      TicketNumber number, JsonNode body, List<ServiceAttribute> attributes, Tried attempt) {
    var elements = Elements.of(body);
    var id = first(elements, "service_request_id");
    var owner = id.flatMap(requests::numberOf);
    if (id.isPresent() && owner.isPresent() && !owner.get().equals(number)) {
      LOG.warn("The Open311 server gave {} the id of {}", number, owner.get());
      return nameless(number, attempt);
    }
    if (id.isPresent()) {
      requests.remember(number, new Known(id.get(), id.get()));
      mark.check(id.get(), number, attributes);
      return new Filing.Filed(id.get());
    }
    return first(elements, "token")
        .<Filing>map(token -> {
          var promised = new Promised(token);
          requests.remember(number, promised);
          return new Filing.Filed(promised.reference());
        })
        .orElseGet(() -> nameless(number, attempt));
  }

  /// The server says that it worked: never send it again, only look for it.
  private Filing nameless(TicketNumber number, Tried attempt) {
    requests.remember(number, attempt.ended(Outcome.ACCEPTED));
    return new Filing.TryAgain(LOOK_AFTER);
  }

  /// This try did nothing; an earlier one still may show up late.
  private void untouched(TicketNumber number, Optional<Tried> before) {
    requests.remember(number, before.<RequestState>map(tried -> tried).orElseGet(Absent::new));
  }

  private static Optional<String> first(List<JsonNode> elements, String field) {
    return elements.stream().flatMap(one -> Elements.name(one, field).stream()).findFirst();
  }
}
