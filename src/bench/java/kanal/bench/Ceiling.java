package kanal.bench;

import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.function.Supplier;
import kanal.bench.ceiling.TurnRecorder;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.BareProcess;
import kanal.bench.process.Measured;
import kanal.bench.process.MeasuredKanal;
import kanal.lab.RedisServer;

/// What the same machine does with the store alone: the bare service, with a Redis of its own.
final class Ceiling implements AutoCloseable {
  private static final int RECORDED_A_SECOND = 100;
  private static final Duration RECORDING = Duration.ofSeconds(4);

  private final RedisServer server;
  private final BareProcess bare;
  private final Supplier<byte[]> citizens;

  private Ceiling(RedisServer server, BareProcess bare, Supplier<byte[]> citizens) {
    this.server = server;
    this.bare = bare;
    this.citizens = citizens;
  }

  /// Hears what turns of this Kanal ask of Redis, and opens a service that asks for nothing else.
  static Ceiling of(Lab lab, MeasuredKanal kanal, Supplier<byte[]> citizens, Results results)
      throws IOException {
    results.progress("recording what turns ask of Redis");
    var turns = lab.folder().resolve("turns.txt");
    try (var recorder = TurnRecorder.start(lab.server().port())) {
      WebhookLoad.run(
          kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(RECORDED_A_SECOND, RECORDING), citizens);
      results.progress(recorder.save(turns) + " turns recorded");
    }
    var server = new RedisServer(lab.folder().resolve("redis-of-the-bare-service")).start();
    var bare = BareProcess.start(lab.folder().resolve("bare"), server.url(), turns);
    return new Ceiling(server, bare, citizens);
  }

  /// A load as fast as it is answered, on an empty Redis.
  Measured measure(Duration duration) {
    flush();
    return Measured.of(bare.pid(), () -> Lab.load(bare.port(), duration, citizens), () -> {});
  }

  /// Empties Redis but for the marks without which the script commits nothing.
  private void flush() {
    var client = RedisClient.create(server.url());
    try (var connection = client.connect()) {
      var redis = connection.sync();
      var marks = new HashMap<String, String>();
      redis.keys("*:generation").forEach(key -> marks.put(key, redis.get(key)));
      redis.flushall();
      if (!marks.isEmpty()) {
        redis.mset(marks);
      }
    } finally {
      client.shutdown();
    }
  }

  @Override
  public void close() {
    bare.close();
    server.close();
  }
}
