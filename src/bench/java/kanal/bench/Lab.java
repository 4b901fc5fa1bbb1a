package kanal.bench;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.player.PlayedTelegram;
import kanal.bench.process.MeasuredKanal;
import kanal.lab.Patience;
import kanal.lab.RedisServer;
import kanal.seal.KeyFile;

/// A Redis, a played Telegram and a Kanal between them, on a fresh folder.
public final class Lab implements AutoCloseable {
  public static final String SECRET = "bench-secret-0123456789";
  public static final int CONNECTIONS = 64;
  private static final Duration DRAIN = Duration.ofMinutes(30);
  private static final int PARTITIONS = 16;

  private final Options options;
  private final Path folder;
  private final RedisServer server;
  private final RedisClient client;
  private final StatefulRedisConnection<String, String> redis;
  private final PlayedTelegram telegram = new PlayedTelegram();
  private final Map<String, String> settings = new HashMap<>();
  private final List<MeasuredKanal> kanals = new ArrayList<>();

  private Lab(Options options, Path folder) {
    this.options = options;
    this.folder = folder;
    server = new RedisServer(folder.resolve("redis")).start();
    client = RedisClient.create(server.url());
    redis = client.connect();
    settings.put("kanal.redis.url", server.url());
    settings.put("kanal.seal.keys", folder.resolve("keys").toString());
    settings.put("kanal.telegram.token", PlayedTelegram.TOKEN);
    settings.put("kanal.telegram.api-url", telegram.url());
    settings.put("kanal.telegram.mode", "webhook");
    settings.put("kanal.telegram.webhook-url", "https://kanal.test/telegram/webhook");
    settings.put("kanal.telegram.webhook-secret", SECRET);
    // As fast as the played side takes them, unless a case asks for a platform's real limits.
    settings.put("kanal.telegram.messages-per-second", "0");
    // A few players write for whole regencies, faster than any citizen may.
    settings.put("kanal.limits.burst", "1000000");
    settings.put("kanal.limits.messages-per-second", "1000000");
    settings.put("kanal.telegram.pause", "0s");
  }

  /// Starts all but Kanal.
  static Lab open(Options options) {
    try {
      return new Lab(options, Files.createTempDirectory("kanal-bench"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Starts Kanal with these settings besides the usual ones.
  public MeasuredKanal kanal(Map<String, String> more) {
    var all = new HashMap<>(settings);
    all.putAll(more);
    for (var setting : options.settings()) {
      int at = setting.indexOf('=');
      all.put(setting.substring(0, at), setting.substring(at + 1));
    }
    var kanal = MeasuredKanal.start(folder.resolve("kanal" + kanals.size()), options.jvm(), all);
    kanals.add(kanal);
    return kanal;
  }

  public PlayedTelegram telegram() {
    return telegram;
  }

  public RedisServer server() {
    return server;
  }

  /// Those all Kanals here share.
  public KeyFile keys() {
    return new KeyFile(folder.resolve("keys"));
  }

  public StatefulRedisConnection<String, String> redis() {
    return redis;
  }

  public Path folder() {
    return folder;
  }

  /// How many tasks wait to be carried out.
  public long backlog() {
    long all = 0;
    for (int partition = 0; partition < PARTITIONS; partition++) {
      all += redis.sync().hlen("{p" + partition + "}:tasks");
    }
    return all;
  }

  /// Waits until everything is carried out.
  ///
  /// @return how long that took
  public Duration drain() {
    var start = System.nanoTime();
    if (!Patience.until(DRAIN, () -> backlog() == 0)) {
      throw new IllegalStateException(backlog() + " tasks are not carried out");
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /// A load as fast as it is answered.
  public static Outcome load(int port, Duration duration, Supplier<byte[]> calls) {
    return WebhookLoad.run(port, CONNECTIONS, new Pace.AsFastAsAnswered(duration), calls);
  }

  @Override
  public void close() throws IOException {
    for (var kanal : kanals) {
      kanal.close();
    }
    redis.close();
    client.shutdown();
    server.close();
    telegram.close();
    delete(folder);
  }

  /// Deletes a folder and everything in it.
  static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
