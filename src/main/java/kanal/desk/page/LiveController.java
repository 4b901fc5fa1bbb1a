package kanal.desk.page;

import java.io.IOException;
import kanal.desk.ConditionalOnBuiltInDesk;
import kanal.desk.live.LiveStreams;
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

  public LiveController(LiveStreams streams) {
    this.streams = streams;
  }

  @GetMapping(path = "/desk/events", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
  ResponseEntity<SseEmitter> events() {
    return streams
        .open()
        // A proxy that collects an answer before it passes it on would hold back the news.
        .map(stream -> ResponseEntity.ok().header("X-Accel-Buffering", "no").body(stream))
        .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build());
  }

  /// A page was closed while news was on its way: nobody is left to be told of an error.
  @ExceptionHandler(IOException.class)
  void gone() {}
}
