package kanal.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kanal.lab.ChaosProxy;
import kanal.lab.FailPoint;
import kanal.lab.KanalProcess;
import kanal.lab.Patience;
import kanal.lab.Platforms;
import kanal.lab.RedisServer;
import kanal.lab.Store;

/// One laboratory for one fault, once: a Redis, behind a proxy when it is a single one, replicas,
/// platforms and a town.
final class Trial implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(4);
  private static final Duration AFTERMATH = Duration.ofSeconds(3);

  private final Random random;
  private final Platforms platforms = Platforms.start();
  private final Store store;
  private final Optional<ChaosProxy> toRedis;
  private final List<KanalProcess> replicas;
  private final TwilioDoor door;
  private final Town town;
  private final Setup setup;
  private final Supervisor supervisor;

  /// On a single Redis.
  Trial(Path folder, long seed, Setup setup) {
    this(folder, seed, setup, new RedisServer(folder.resolve("redis")).start());
  }

  /// @param store running; closed with this
  Trial(Path folder, long seed, Setup setup, Store store) {
    this.setup = setup;
    this.store = store;
    random = new Random(seed);
    toRedis =
        store instanceof RedisServer single
            ? Optional.of(ChaosProxy.before(single.port()))
            : Optional.empty();
    var settings = new HashMap<>(platforms.settings());
    settings.put(
        "kanal.redis.url",
        toRedis.map(proxy -> "redis://127.0.0.1:" + proxy.port()).orElseGet(store::url));
    settings.put("kanal.seal.keys", folder.resolve("keys").toString());
    settings.putAll(setup.settings());
    replicas =
        IntStream.rangeClosed(1, setup.replicas())
            .mapToObj(number -> new KanalProcess(folder.resolve("kanal-" + number), settings))
            .toList();
    door = new TwilioDoor(platforms.twilio(), replicas);
    town = new Town(platforms, door, random, setup.dreamers());
    supervisor = new Supervisor(replicas);
  }

  Random random() {
    return random;
  }

  /// The single Redis.
  RedisServer redis() {
    if (store instanceof RedisServer single) {
      return single;
    }
    throw new IllegalStateException("this trial has more than one Redis");
  }

  /// What stands before the single Redis.
  ChaosProxy toRedis() {
    return toRedis.orElseThrow();
  }

  Platforms platforms() {
    return platforms;
  }

  TwilioDoor door() {
    return door;
  }

  List<KanalProcess> replicas() {
    return replicas;
  }

  Town town() {
    return town;
  }

  Supervisor supervisor() {
    return supervisor;
  }

  /// The folder, made when it is missing.
  static Path made(Path folder) {
    try {
      return Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One of the replicas.
  KanalProcess anyReplica() {
    return replicas.get(random.nextInt(replicas.size()));
  }

  /// Waits for a piece of a fault that runs on a thread of its own.
  static void await(Thread piece) {
    try {
      piece.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the laboratory is being closed", e);
    }
  }

  /// Starts the replicas and lets the citizens begin.
  void begin() {
    replicas.forEach(replica -> replica.launch(setup.points().toArray(FailPoint[]::new)));
    if (setup.points().isEmpty()) {
      replicas.forEach(KanalProcess::awaitReady);
    }
    // One that dies of its fail point while it starts is the supervisor's business.
    replicas.stream().filter(KanalProcess::isAlive).forEach(Trial::awaitReadyOrDead);
    supervisor.begin();
    town.begin(setup.spread());
  }

  /// Waits a moment between nothing and this long.
  void somewhere(Duration within) {
    Patience.pause(Duration.ofMillis(random.nextLong(within.toMillis())));
  }

  /// Everything any replica ever printed.
  String log() {
    return replicas.stream().map(KanalProcess::output).collect(Collectors.joining("\n"));
  }

  /// Waits until nothing is violated and nothing moves any more.
  Verdict settle(boolean copiesAllowed) {
    return settle(copiesAllowed, _ -> false);
  }

  /// The same, for a fault that must leave something behind.
  ///
  /// @param remains whether these violations, all together, are what must be left
  Verdict settle(boolean copiesAllowed, Predicate<List<String>> remains) {
    var checker = new Checker(copiesAllowed);
    var ended = System.nanoTime();
    var ledgers = new Ledgers(platforms, door, store);
    var left = new ArrayList<String>();
    Patience.until(
        LONGEST,
        () -> {
          left.clear();
          left.addAll(checker.violations(ledgers.read(town.citizens(), log())));
          if (remains.test(left)) {
            left.clear();
          }
          return left.isEmpty();
        });
    var took = Duration.ofNanos(System.nanoTime() - ended);
    if (left.isEmpty()) {
      // A second ticket or receipt would come late.
      Patience.pause(AFTERMATH);
      town.close();
      Patience.until(
          LONGEST,
          () -> {
            left.clear();
            left.addAll(checker.violations(ledgers.read(town.citizens(), log())));
            if (remains.test(left)) {
              left.clear();
            }
            return left.isEmpty();
          });
    }
    return new Verdict(List.copyOf(left), took);
  }

  private static void awaitReadyOrDead(KanalProcess replica) {
    if (!Patience.until(LONGEST, () -> replica.isReady() || !replica.isAlive())) {
      throw new AssertionError("Kanal neither starts nor ends:\n" + replica.output());
    }
  }

  @Override
  public void close() {
    supervisor.close();
    town.close();
    replicas.forEach(KanalProcess::close);
    door.close();
    toRedis.ifPresent(ChaosProxy::close);
    store.close();
    platforms.close();
  }
}
