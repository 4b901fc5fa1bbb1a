package kanal.bench.ceiling;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.ValueOutput;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/// Reads a body, asks Redis for a conversation, commits a recorded turn, answers 200: no JSON, no
/// understanding, no dialogue, no reply.
final class BareServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String DONE = "DONE";
  private static final long SPREAD = 0x9E3779B97F4A7C15L;
  private static final long WAIT_SECONDS = 10;

  private final transient StatefulRedisConnection<String, String> redis;
  private final transient List<Pair> turns;
  private final AtomicLong calls = new AtomicLong();

  private record Pair(Replay read, Replay commit) {}

  BareServlet(StatefulRedisConnection<String, String> redis, List<RecordedTurn> turns) {
    this.redis = redis;
    this.turns =
        turns.stream()
            .map(turn -> new Pair(Replay.of(turn.read(), turn), Replay.of(turn.commit(), turn)))
            .toList();
    turns.forEach(turn -> redis.sync().set(turn.generationKey(), turn.generation()));
  }

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.getInputStream().readAllBytes();
    long number = calls.getAndIncrement();
    var turn = turns.get((int) (number % turns.size()));
    var hex = HexFormat.of();
    var id = hex.toHexDigits(number * SPREAD) + hex.toHexDigits((int) number).substring(4);
    ask(turn.read, id);
    if (!DONE.equals(ask(turn.commit, id))) {
      throw new ServletException("a turn was not committed");
    }
    response.setStatus(HttpServletResponse.SC_OK);
  }

  private String ask(Replay replay, String id) throws ServletException {
    try {
      var answer =
          redis
              .async()
              .dispatch(replay.name(), new ValueOutput<>(StringCodec.UTF8), replay.arguments(id))
              .get(WAIT_SECONDS, TimeUnit.SECONDS);
      return String.valueOf(answer);
    } catch (ExecutionException | TimeoutException e) {
      throw new ServletException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServletException(e);
    }
  }
}
