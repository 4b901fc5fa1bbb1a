package kanal.routing.open311;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.engine.Cursors;
import kanal.bot.engine.Leases;
import kanal.routing.open311.wire.Open311Server;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/// This service and the server it files with, both on this machine, with a clock that tests move.
final class Installation implements AutoCloseable {
  static final String KEY = FakeOpen311.KEY;
  static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
  static final Topics TOPICS =
      new Topics(
          List.of(
              new Topic("infrastruktur", "Infrastruktur dan jalan", "Jalan", "Roads"),
              new Topic("lingkungan", "Lingkungan hidup", "Sampah, banjir", "Waste"),
              new Topic("desa_kelurahan", "Pemerintahan desa", "Desa", "Village government"),
              new Topic("lainnya", "Lainnya", "Lainnya", "Other")));

  final Clock clock = new Clock();
  final FakeOpen311 fake = new FakeOpen311(clock);
  final Map<String, String> settings = new HashMap<>();
  final Remembered cursors = new Remembered();
  Leases leases = new Free();
  private final List<Open311Server> started = new ArrayList<>();

  Installation() {
    settings.put("kanal.open311.endpoint", fake.endpoint() + "/");
    settings.put("kanal.open311.key", KEY);
  }

  Open311RoutingCore core() {
    var properties =
        new Binder(new MapConfigurationPropertySource(settings))
            .bindOrCreate("kanal.open311", Open311Properties.class);
    var server = new Open311Server(properties.checkedEndpoint(), properties.timeout(), clock);
    server.start();
    started.add(server);
    return new Open311Client(properties, "Dinas Contoh", ZONE, TOPICS)
        .core(server, new CursorFiledRequests(cursors, clock), cursors, leases, clock);
  }

  @Override
  public void close() {
    started.forEach(Open311Server::close);
    fake.close();
  }

  /// Stands still until it is moved.
  static final class Clock implements InstantSource {
    private volatile Instant now = Instant.parse("2026-11-23T03:00:00Z");

    @Override
    public Instant instant() {
      return now;
    }

    void pass(Duration time) {
      now = now.plus(time);
    }
  }

  /// What outlives a restart.
  static final class Remembered implements Cursors {
    final Map<String, String> positions = new ConcurrentHashMap<>();

    @Override
    public Optional<String> find(String name) {
      return Optional.ofNullable(positions.get(name));
    }

    @Override
    public boolean save(String name, String position, long fence) {
      positions.put(name, position);
      return true;
    }
  }

  /// As for a single replica.
  static final class Free implements Leases {
    @Override
    public boolean hold(String name) {
      return true;
    }

    @Override
    public long fence(String name) {
      return 1;
    }

    @Override
    public void release(String name) {}
  }
}
