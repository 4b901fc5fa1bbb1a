package kanal.routing.open311;

import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.routing.open311.RequestState.Known;
import kanal.routing.open311.RequestState.Promised;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;

/// Knows the server's names for our tickets, and exchanges tokens for names when it has them.
final class RequestNames {
  private final Open311Server server;
  private final FiledRequests requests;
  private final OneAtATime turns;

  RequestNames(Open311Server server, FiledRequests requests, OneAtATime turns) {
    this.server = server;
    this.requests = requests;
    this.turns = turns;
  }

  /// The server's name for a ticket, when it has one by now.
  Optional<String> find(TicketNumber number) {
    return switch (requests.find(number).orElseGet(RequestState.Absent::new)) {
      case Known(var id, var _) -> Optional.of(id);
      case Promised promised -> exchange(number, promised);
      case RequestState.Tried _, RequestState.Absent _ -> Optional.empty();
    };
  }

  /// The server's name for a ticket that this service may have filed in an earlier life.
  ///
  /// @param reference what the engine knows the ticket by
  Optional<String> find(TicketNumber number, String reference) {
    var forgotten = requests.find(number).isEmpty() && !reference.startsWith(RequestState.TOKEN);
    return forgotten ? Optional.of(reference) : find(number);
  }

  private Optional<String> exchange(TicketNumber number, Promised promised) {
    var answer = server.get("tokens/" + Form.segment(promised.token()), Form.empty());
    if (!(answer instanceof Answer.Said(var body))) {
      return Optional.empty();
    }
    var id =
        Elements.of(body).stream()
            .flatMap(element -> Elements.name(element, "service_request_id").stream())
            .findFirst()
            .filter(name -> requests.numberOf(name).map(number::equals).orElse(true));
    return id.flatMap(name -> turns.run(number, () -> remembered(number, promised, name)));
  }

  private String remembered(TicketNumber number, Promised promised, String id) {
    requests.remember(number, new Known(id, promised.reference()));
    return id;
  }
}
