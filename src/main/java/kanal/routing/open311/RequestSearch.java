package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import kanal.bot.complaint.TicketNumber;
import kanal.routing.open311.WindowReader.Reading;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Elements;

/// Asks the server whether a ticket reached it.
final class RequestSearch {
  /// Wide enough for a server that writes its local time without saying so.
  private static final Duration AROUND = Duration.ofDays(1);

  private final WindowReader windows;
  private final InstantSource clock;

  /// What the server says.
  sealed interface Result {
    record Found(String id) implements Result {}

    record NotFound() implements Result {}

    record NotNow(Duration after) implements Result {}

    /// It will never say.
    record NoWay(String reason) implements Result {}
  }

  RequestSearch(WindowReader windows, InstantSource clock) {
    this.windows = windows;
    this.clock = clock;
  }

  /// @param since when the first try was made
  Result find(TicketNumber number, Instant since) {
    var reading = windows.read("requests", since.minus(AROUND), clock.instant().plus(AROUND));
    return switch (reading) {
      case Reading.All(var requests) ->
          requests.stream()
              .filter(request -> Mark.on(request, number))
              .flatMap(request -> Elements.name(request, "service_request_id").stream())
              .findFirst()
              .<Result>map(Result.Found::new)
              .orElseGet(Result.NotFound::new);
      case Reading.Failed(Answer.Refused(var _, var _, var reason)) -> new Result.NoWay(reason);
      case Reading.Failed(var answer) -> new Result.NotNow(answer.patience());
    };
  }
}
