package kanal.desk.open311;

import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import kanal.bot.engine.Unavailable;
import kanal.desk.ConditionalOnBuiltInDesk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// The addresses of GeoReport v2 and of mySociety's updates, each in JSON and in XML.
@ConditionalOnBuiltInDesk
@RestController
@RequestMapping(Open311Controller.ROOT)
public final class Open311Controller {
  static final String ROOT = "/open311/v2";

  private static final Logger LOG = LoggerFactory.getLogger(Open311Controller.class);
  private static final int FAULT = 500;
  private static final int PAUSE_SECONDS = 10;

  private final Open311Desk desk;

  public Open311Controller(Open311Desk desk) {
    this.desk = desk;
  }

  @GetMapping("/services.{format:json|xml}")
  ResponseEntity<byte[]> services(
      @PathVariable String format, @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.services(call));
  }

  @GetMapping("/services/{code}.{format:json|xml}")
  ResponseEntity<byte[]> service(
      @PathVariable String format,
      @PathVariable String code,
      @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.service(call, code));
  }

  @GetMapping("/requests.{format:json|xml}")
  ResponseEntity<byte[]> requests(
      @PathVariable String format, @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.requests(call));
  }

  @PostMapping("/requests.{format:json|xml}")
  ResponseEntity<byte[]> file(@PathVariable String format, @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.file(call));
  }

  @GetMapping("/requests/{id}.{format:json|xml}")
  ResponseEntity<byte[]> request(
      @PathVariable String format,
      @PathVariable String id,
      @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.request(call, id));
  }

  @GetMapping("/tokens/{token}.{format:json|xml}")
  ResponseEntity<byte[]> token(
      @PathVariable String format,
      @PathVariable String token,
      @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.token(call, token));
  }

  @GetMapping("/servicerequestupdates.{format:json|xml}")
  ResponseEntity<byte[]> updates(
      @PathVariable String format, @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.updates(call));
  }

  @PostMapping("/servicerequestupdates.{format:json|xml}")
  ResponseEntity<byte[]> update(
      @PathVariable String format, @RequestParam Map<String, String> call) {
    return answer(format, () -> desk.update(call));
  }

  private static ResponseEntity<byte[]> answer(String format, Supplier<Shown> work) {
    try {
      return written(format, ResponseEntity.ok(), work.get());
    } catch (Problem problem) {
      return failed(format, problem);
    } catch (Unavailable | DataAccessException | TransactionException away) {
      LOG.warn("an Open311 call finds no store: {}", away.getClass().getName());
      return failed(format, Problem.away(PAUSE_SECONDS));
    } catch (RuntimeException bug) {
      // The standard wants its own form of errors, also for what should not happen. The cause's
      // text may repeat a citizen's words.
      LOG.error("an Open311 call failed: {}", bug.getClass().getName());
      return written(
          format, ResponseEntity.status(FAULT), Shown.error(FAULT, "something went wrong here"));
    }
  }

  private static ResponseEntity<byte[]> failed(String format, Problem problem) {
    var response = ResponseEntity.status(problem.code());
    problem
        .retryAfter()
        .ifPresent(seconds -> response.header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    return written(format, response, Shown.error(problem.code(), problem.description()));
  }

  private static ResponseEntity<byte[]> written(
      String format, ResponseEntity.BodyBuilder response, Shown shown) {
    var form = Format.valueOf(format.toUpperCase(Locale.ROOT));
    return response.header(HttpHeaders.CONTENT_TYPE, form.type()).body(form.write(shown));
  }
}
