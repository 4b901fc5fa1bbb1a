package kanal.bench;

import io.lettuce.core.RedisClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kanal.bench.ceiling.TurnRecorder;
import kanal.bench.load.Citizens;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.BareProcess;
import kanal.bench.process.MeasuredKanal;
import kanal.bench.process.ProcessMemory;
import kanal.bench.process.ProcessTime;
import kanal.lab.RedisServer;

/// How many turns a second Kanal takes, beside what the same machine does with the store alone.
final class Turns {
  private static final long FIRST_CITIZEN = 5_000_000_000L;
  private static final int TOGETHER = 20_000;
  private static final int RECORDED_A_SECOND = 100;
  private static final Duration RECORDING = Duration.ofSeconds(4);
  private static final Duration SENDER_ALONE = Duration.ofSeconds(2);

  private final Options options;
  private final Results results;
  private final Supplier<byte[]> citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  /// One measurement of Kanal and one of the ceiling right after it.
  private record Round(
      Outcome kanal, double delivered, Duration cpu, Outcome bare, Duration bareCpu) {
    double share() {
      return kanal.rate() / bare.rate();
    }

    String costs() {
      return "%.2f ms of processor time, the bare service %.2f ms"
          .formatted(
              cpu.toNanos() / 1e6 / kanal.accepted(), bareCpu.toNanos() / 1e6 / bare.accepted());
    }

    double deliveredShare() {
      return delivered / bare.rate();
    }
  }

  Turns(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    try (var lab = Lab.open(options)) {
      var sender = Lab.load(lab.telegram().port(), SENDER_ALONE, citizens);
      results.add("a", "the load generator alone, against a loopback responder", sender.toString());
      var kanal = lab.kanal(Map.of());
      results.progress("recording what turns ask of Redis");
      var turns = lab.folder().resolve("turns.txt");
      try (var recorder = TurnRecorder.start(lab.server().port())) {
        WebhookLoad.run(
            kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(RECORDED_A_SECOND, RECORDING), citizens);
        results.progress(recorder.save(turns) + " turns recorded");
      }
      try (var second = new RedisServer(lab.folder().resolve("redis-of-the-bare-service")).start();
          var bare = BareProcess.start(lab.folder().resolve("bare"), second.url(), turns)) {
        measure(lab, kanal, second, bare);
      }
    }
  }

  private void measure(Lab lab, MeasuredKanal kanal, RedisServer second, BareProcess bare) {
    results.progress("warming up");
    results.progress("Kanal: " + Lab.load(kanal.port(), options.warmUp(), citizens));
    lab.drain();
    results.progress("bare: " + Lab.load(bare.port(), options.warmUp().dividedBy(2), citizens));
    var rounds = new ArrayList<Round>();
    for (int i = 0; i < options.rounds(); i++) {
      rounds.add(round(lab, kanal, second, bare));
    }
    report(rounds);
    results.add(
        "a",
        "memory of Kanal under this load",
        ProcessMemory.of(kanal.pid()).toString(),
        "<= 512 MB");
  }

  private Round round(Lab lab, MeasuredKanal kanal, RedisServer second, BareProcess bare) {
    int before = lab.telegram().count();
    long typing = lab.telegram().typing();
    var used = ProcessTime.of(kanal.pid());
    long start = System.nanoTime();
    var turns = Lab.load(kanal.port(), options.measure(), citizens);
    lab.drain();
    var cpu = ProcessTime.of(kanal.pid()).minus(used);
    var replies = lab.telegram().deliveredFrom(before);
    long last = replies.isEmpty() ? System.nanoTime() : replies.getLast().at();
    double delivered = replies.size() / ((last - start) / 1e9);
    results.progress("Kanal: " + turns);
    results.progress(
        "Kanal: %d replies, %.0f/s until the last one; typing shown %d times"
            .formatted(replies.size(), delivered, lab.telegram().typing() - typing));
    flush(second);
    var usedBare = ProcessTime.of(bare.pid());
    var ceiling = Lab.load(bare.port(), options.measure(), citizens);
    results.progress("bare: " + ceiling);
    var round =
        new Round(turns, delivered, cpu, ceiling, ProcessTime.of(bare.pid()).minus(usedBare));
    results.progress(round.costs());
    return round;
  }

  private void report(List<Round> rounds) {
    var sorted = rounds.stream().sorted((x, y) -> Double.compare(x.share(), y.share())).toList();
    var middle = sorted.get(sorted.size() / 2);
    results.add("a", "the ceiling: the store alone", middle.bare.toString());
    results.add("a", "turns accepted while replies are sent beside", middle.kanal.toString());
    results.add(
        "a",
        "of the ceiling, all rounds",
        String.join(", ", rounds.stream().map(round -> percent(round.share())).toList()),
        ">= 70 %");
    results.add("a", "a turn with its reply costs", middle.costs());
    results.add(
        "a",
        "turns with each reply delivered",
        "%.0f/s, %s of the ceiling".formatted(middle.delivered, percent(middle.deliveredShare())),
        ">= 4,000/s on an idle machine");
  }

  /// Empties the second Redis but for the marks without which the script commits nothing.
  private static void flush(RedisServer server) {
    var client = RedisClient.create(server.url());
    try (var connection = client.connect()) {
      var redis = connection.sync();
      var marks = new HashMap<String, String>();
      redis.keys("*:generation").forEach(key -> marks.put(key, redis.get(key)));
      redis.flushall();
      redis.mset(marks);
    } finally {
      client.shutdown();
    }
  }

  private static String percent(double share) {
    return "%.0f %%".formatted(share * 100);
  }
}
