package kanal.routing.open311;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import kanal.bot.complaint.Amendment;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Filing;
import kanal.routing.open311.UpdateState.Standing;
import kanal.routing.open311.WindowReader.Reading;
import kanal.routing.open311.wire.Answer;
import kanal.routing.open311.wire.Form;
import kanal.routing.open311.wire.Open311Server;
import kanal.routing.open311.wire.WrittenTime;

/// Tells the server what a citizen did to a filed ticket, by mySociety's update extension.
final class UpdateSender {
  /// The extension's resource.
  static final String RESOURCE = "servicerequestupdates";

  private static final Duration AROUND = Duration.ofDays(1);
  private static final Set<Integer> NOT_THERE = Set.of(404, 405, 501);
  private static final int REFERENCE_LENGTH = 16;

  private final Open311Server server;
  private final WindowReader windows;
  private final Cursors cursors;
  private final UpdateWords words;
  private final Extension writing;
  private final InstantSource clock;
  private final Duration settling;

  /// @param settling how long the server may still be at work on a call that it did not answer
  UpdateSender(
      Open311Server server,
      WindowReader windows,
      Cursors cursors,
      UpdateWords words,
      InstantSource clock,
      Duration settling) {
    this.server = server;
    this.windows = windows;
    this.cursors = cursors;
    this.words = words;
    this.clock = clock;
    this.settling = settling;
    writing = new Extension("write", cursors, clock);
  }

  /// Sends an amendment; to be called by one thread at a time for an id.
  ///
  /// @param request the server's name for the ticket
  Filing send(String request, String id, Amendment amendment) {
    var now = clock.instant();
    var before = UpdateState.find(cursors, id);
    if (before.isEmpty()) {
      return writing.worthTrying()
          ? post(request, id, amendment, new UpdateState(random(), now, now, Standing.UNANSWERED))
          : noUpdates();
    }
    var state = before.get();
    return switch (state.standing()) {
      case SENT -> new Filing.Filed(request);
      case FAILED -> again(request, id, amendment, state);
      case UNANSWERED -> {
        var settled = state.last().plus(settling);
        yield now.isBefore(settled)
            ? new Filing.TryAgain(Duration.between(now, settled))
            : again(request, id, amendment, state);
      }
    };
  }

  private Filing again(String request, String id, Amendment amendment, UpdateState state) {
    var now = clock.instant();
    return switch (windows.read(RESOURCE, state.first().minus(AROUND), now.plus(AROUND))) {
      case Reading.All(var updates)
          when updates.stream().anyMatch(update -> UpdateMark.on(update, state.reference())) -> {
        state.now(Standing.SENT).save(cursors, id);
        yield new Filing.Filed(request);
      }
      // Where updates cannot be listed, words told twice are better than words not told.
      case Reading.All _, Reading.Failed(Answer.Refused _) ->
          post(request, id, amendment, state.triedAgain(now));
      case Reading.Failed(var answer) -> new Filing.TryAgain(answer.patience());
    };
  }

  private Filing post(String request, String id, Amendment amendment, UpdateState state) {
    state.save(cursors, id);
    var answer = server.post(RESOURCE, form(request, amendment, state.reference()));
    return switch (answer) {
      case Answer.Said _, Answer.Mumbled _, Answer.TooLarge _ -> {
        writing.works();
        state.now(Standing.SENT).save(cursors, id);
        yield new Filing.Filed(request);
      }
      case Answer.Refused(var status, var explained, var reason) -> {
        state.now(Standing.FAILED).save(cursors, id);
        // A 404 in the standard's words is about the request; any other is about the address.
        var unknown = NOT_THERE.contains(status) && !explained && writing.givenUp();
        yield unknown ? noUpdates() : new Filing.Refused(reason);
      }
      case Answer.Busy _, Answer.Unreached _ -> {
        state.now(Standing.FAILED).save(cursors, id);
        yield new Filing.TryAgain(answer.patience());
      }
      // It stays as it was remembered: a try of unknown outcome.
      case Answer.Lost _ -> new Filing.TryAgain(answer.patience());
    };
  }

  private Form form(String request, Amendment amendment, String reference) {
    // An addition opens a closed request again, so that somebody reads it; a rating does not.
    var over = amendment instanceof Amendment.Withdrawn || amendment instanceof Amendment.Rated;
    var status = over ? "CLOSED" : "OPEN";
    return Form.empty()
        .with("service_request_id", request)
        .with("update_id", reference)
        .with("updated_datetime", WrittenTime.write(clock.instant()))
        .with("status", status)
        .with("description", words.of(amendment, UpdateMark.written(reference)));
  }

  private static Filing noUpdates() {
    return new Filing.Refused("the core takes no updates: pass this one on by hand");
  }

  private static String random() {
    return UUID.randomUUID().toString().replace("-", "").substring(0, REFERENCE_LENGTH);
  }
}
