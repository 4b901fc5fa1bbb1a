package kanal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kanal.bench.load.Citizens;
import kanal.bench.process.Measured;
import kanal.bench.process.MeasuredKanal;
import kanal.bench.process.ProcessMemory;

/// How many turns a second Kanal takes while their replies are sent, beside what the same machine
/// does with the store alone.
final class Turns {
  private static final long FIRST_CITIZEN = 5_000_000_000L;
  private static final int TOGETHER = 20_000;
  private static final Duration SENDER_ALONE = Duration.ofSeconds(2);

  private final Options options;
  private final Results results;
  private final Supplier<byte[]> citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  /// One round, and how many replies a second were delivered in it.
  private record Replied(Round round, double delivered) {
    double share() {
      return delivered / round.bare().rate();
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
      try (var ceiling = Ceiling.of(lab, kanal, citizens, results)) {
        measure(lab, kanal, ceiling);
      }
    }
  }

  private void measure(Lab lab, MeasuredKanal kanal, Ceiling ceiling) {
    results.progress("warming up");
    results.progress("Kanal: " + Lab.load(kanal.port(), options.warmUp(), citizens));
    lab.drain();
    results.progress("bare: " + ceiling.measure(options.warmUp().dividedBy(2)).outcome());
    var rounds = new ArrayList<Replied>();
    for (int i = 0; i < options.rounds(); i++) {
      rounds.add(round(lab, kanal, ceiling));
    }
    report(rounds);
    results.add(
        "a",
        "memory of Kanal under this load",
        ProcessMemory.of(kanal.pid()).toString(),
        "<= 512 MB");
  }

  private Replied round(Lab lab, MeasuredKanal kanal, Ceiling ceiling) {
    int before = lab.telegram().count();
    long typing = lab.telegram().typing();
    long start = System.nanoTime();
    var turns =
        Measured.of(
            kanal.pid(),
            () -> Lab.load(kanal.port(), options.measure(), citizens),
            () -> lab.drain());
    var replies = lab.telegram().deliveredFrom(before);
    long last = replies.isEmpty() ? System.nanoTime() : replies.getLast().at();
    double delivered = replies.size() / ((last - start) / 1e9);
    results.progress("Kanal: " + turns.outcome());
    results.progress(
        "Kanal: %d replies, %.0f/s until the last one; typing shown %d times"
            .formatted(replies.size(), delivered, lab.telegram().typing() - typing));
    var bare = ceiling.measure(options.measure());
    results.progress("bare: " + bare.outcome());
    var round = new Round(turns, bare);
    results.progress(round.costs());
    return new Replied(round, delivered);
  }

  private void report(List<Replied> replied) {
    var rounds = replied.stream().map(Replied::round).toList();
    var middle = Round.middle(rounds);
    var middleReplied = replied.get(rounds.indexOf(middle));
    results.add("a", "the ceiling: the store alone", middle.bare().outcome().toString());
    results.add(
        "a", "turns accepted while replies are sent beside", middle.kanal().outcome().toString());
    results.add("a", "with replies beside: of the ceiling, all rounds", Round.shares(rounds));
    results.add("a", "a turn with its reply costs", middle.costs());
    results.add(
        "a",
        "turns with each reply delivered",
        "%.0f/s, %s of the ceiling"
            .formatted(middleReplied.delivered(), Round.percent(middleReplied.share())),
        ">= 4,000/s on an idle machine");
  }
}
