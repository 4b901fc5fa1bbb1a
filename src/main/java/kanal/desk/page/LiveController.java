package kanal.desk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Optional;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.live.LiveStreams;
import kanal.desk.officer.CurrentOfficer;
import kanal.desk.officer.Scope;
import kanal.desk.officer.SignedIn;
import kanal.desk.officer.Standing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/// News for open pages.
@ConditionalOnBuiltInDesk
@Controller
public final class LiveController {
  private final LiveStreams streams;
  private final CurrentOfficer current;

  public LiveController(LiveStreams streams, CurrentOfficer current) {
    this.streams = streams;
    this.current = current;
  }

  @GetMapping(path = "/desk/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events(HttpServletRequest request) {
    var session = current.visit(request).session();
    return streams
        .open(() -> scope(session))
        // A proxy that collects an answer before it passes it on would hold back the news.
        .map(stream -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
  }

  private Optional<Scope> scope(SignedIn session) {
    return current.standing(session) instanceof Standing.Inside inside
        ? Optional.of(inside.account().officer().scope())
        : Optional.empty();
  }

  /// A page was closed while news was on its way: nobody is left to be told of an error.
  @ExceptionHandler(IOException.class)
  void gone() {}
}
