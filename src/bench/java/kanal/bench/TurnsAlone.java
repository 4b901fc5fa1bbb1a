package kanal.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kanal.bench.load.Citizens;
import kanal.bench.process.Measured;
import kanal.bench.process.MeasuredKanal;

/// How many turns a second Kanal takes from the call to the commit, beside the ceiling. Replies are
/// made and kept, but hardly any is sent: the channel may send one a second.
final class TurnsAlone {
  private static final long FIRST_CITIZEN = 5_500_000_000L;
  private static final int TOGETHER = 20_000;

  private final Options options;
  private final Results results;
  private final Supplier<byte[]> citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  TurnsAlone(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    try (var lab = Lab.open(options)) {
      var kanal = lab.kanal(Map.of("kanal.telegram.messages-per-second", "1"));
      try (var ceiling = Ceiling.of(lab, kanal, citizens, results)) {
        results.progress("warming up");
        results.progress("Kanal: " + Lab.load(kanal.port(), options.warmUp(), citizens));
        results.progress("bare: " + ceiling.measure(options.warmUp().dividedBy(2)).outcome());
        var rounds = new ArrayList<Round>();
        for (int i = 0; i < options.rounds(); i++) {
          rounds.add(round(lab, kanal, ceiling));
        }
        report(rounds);
      }
    }
  }

  private Round round(Lab lab, MeasuredKanal kanal, Ceiling ceiling) {
    int before = lab.telegram().count();
    var turns =
        Measured.of(
            kanal.pid(), () -> Lab.load(kanal.port(), options.measure(), citizens), () -> {});
    results.progress("Kanal: " + turns.outcome());
    results.progress(
        "Kanal: %d replies sent, %d wait"
            .formatted(lab.telegram().count() - before, lab.backlog()));
    var bare = ceiling.measure(options.measure());
    results.progress("bare: " + bare.outcome());
    var round = new Round(turns, bare);
    results.progress(round.costs());
    return round;
  }

  private void report(List<Round> rounds) {
    var middle = Round.middle(rounds);
    results.add("a", "turns alone, their replies kept", middle.kanal().outcome().toString());
    results.add("a", "the ceiling beside them", middle.bare().outcome().toString());
    results.add("a", "turns alone: of the ceiling, all rounds", Round.shares(rounds), ">= 70 %");
    results.add("a", "a turn alone costs", middle.costs());
  }
}
