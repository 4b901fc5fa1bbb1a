package kanal.desk.open311;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import kanal.bot.engine.Filing;
import kanal.bot.engine.RoutingCore;
import kanal.desk.apikey.ApiKey;

/// Files a posted request as a ticket like any other.
final class RequestFiling {
  private final RequestReading reading;
  private final Filings filings;
  private final RoutingCore core;
  private final InstantSource clock;

  RequestFiling(RequestReading reading, Filings filings, RoutingCore core, InstantSource clock) {
    this.reading = reading;
    this.filings = filings;
    this.core = core;
    this.clock = clock;
  }

  /// @throws Problem when it is not filed
  Shown file(ApiKey key, Map<String, String> form) {
    var posted = reading.read(form);
    // Read whole before it gets a number, so that what cannot be read takes none.
    var now = clock.instant();
    var number = filings.number(key, posted.reference());
    return switch (core.file(reading.ticket(posted, number, now))) {
      case Filing.Filed _ ->
          Shown.list(
              "service_requests",
              "request",
              List.of(
                  new Shown.Thing()
                      .with("service_request_id", number.value())
                      .with("service_notice", "")
                      .with("account_id", "")
                      .all()));
      case Filing.TryAgain(var after) -> throw Problem.away(Math.max(1, after.toSeconds()));
      case Filing.Refused _ -> throw Problem.bad("the request was refused");
    };
  }
}
