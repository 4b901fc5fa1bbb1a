package kanal.desk.open311;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kanal.desk.apikey.ApiKey;
import kanal.desk.apikey.ApiKeys;
import kanal.desk.apikey.CallBudget;
import kanal.desk.apikey.Right;

/// Answers calls, each for the key that came with it.
public final class Open311Desk {
  private final ApiKeys keys;
  private final CallBudget budget;
  private final String jurisdiction;
  private final Services services;
  private final Requests requests;
  private final RequestFiling filing;
  private final Filings filings;
  private final Updates updates;
  private final UpdatePost updatePost;
  private final InstantSource clock;

  /// @param jurisdiction the `jurisdiction_id` we answer to; empty for any
  Open311Desk(
      ApiKeys keys,
      CallBudget budget,
      String jurisdiction,
      Services services,
      Requests requests,
      RequestFiling filing,
      Filings filings,
      Updates updates,
      UpdatePost updatePost,
      InstantSource clock) {
    this.keys = keys;
    this.budget = budget;
    this.jurisdiction = jurisdiction;
    this.services = services;
    this.requests = requests;
    this.filing = filing;
    this.filings = filings;
    this.updates = updates;
    this.updatePost = updatePost;
    this.clock = clock;
  }

  /// Which services there are is no secret: no key.
  Shown services(Map<String, String> call) {
    checkJurisdiction(call);
    return services.list();
  }

  Shown service(Map<String, String> call, String code) {
    checkJurisdiction(call);
    return services.definition(code);
  }

  Shown requests(Map<String, String> call) {
    return as(Right.READ, call, key -> requests.list(key, call, clock.instant()));
  }

  Shown request(Map<String, String> call, String id) {
    return as(Right.READ, call, key -> requests.one(key, id, clock.instant()));
  }

  Shown file(Map<String, String> call) {
    return as(Right.FILE, call, key -> filing.file(key, call));
  }

  /// Every filing is answered with its id at once, so what is exchanged here is the sender's own
  /// reference.
  Shown token(Map<String, String> call, String token) {
    return as(
        Right.FILE,
        call,
        key -> {
          var number =
              filings.find(key, token).orElseThrow(() -> Problem.unknown("token was not found"));
          return Shown.list(
              "service_requests",
              "request",
              List.of(
                  new Shown.Thing()
                      .with("service_request_id", number.value())
                      .with("token", token)
                      .all()));
        });
  }

  Shown updates(Map<String, String> call) {
    return as(Right.READ, call, key -> updates.list(key, call, clock.instant()));
  }

  Shown update(Map<String, String> call) {
    return as(Right.UPDATE, call, key -> updatePost.take(key, call));
  }

  private Shown as(Right right, Map<String, String> call, Function<ApiKey, Shown> work) {
    checkJurisdiction(call);
    var key =
        keys.find(call.getOrDefault("api_key", "").strip())
            .orElseThrow(() -> Problem.forbidden("api_key was missing, wrong or revoked"));
    budget
        .spend(key)
        .ifPresent(seconds -> {
          throw Problem.tooMany(seconds);
        });
    if (!key.may(right)) {
      throw Problem.forbidden("this api_key may not do this");
    }
    return work.apply(key);
  }

  private void checkJurisdiction(Map<String, String> call) {
    var wanted = call.getOrDefault("jurisdiction_id", "").strip();
    if (!jurisdiction.isEmpty() && !wanted.isEmpty() && !wanted.equals(jurisdiction)) {
      throw Problem.unknown("jurisdiction_id was not found");
    }
  }
}
