package kanal.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import kanal.bench.load.Citizens;
import kanal.bench.load.OneCitizen;
import kanal.bench.load.Outcome;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.process.MeasuredKanal;

/// What others feel of one who sends without end.
final class Fairness {
  private static final long FIRST_CITIZEN = 5_400_000_000L;
  private static final long ABUSER = 5_999_999_999L;
  private static final int TOGETHER = 20_000;
  private static final int ORDINARY = 300;
  private static final int ABUSE = 500;
  private static final int CONNECTIONS_OF_THE_ABUSER = 16;
  private static final double P99 = 99;

  private final Options options;
  private final Results results;
  private final Citizens citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);

  Fairness(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    try (var lab = Lab.open(options)) {
      var kanal = lab.kanal(Map.of());
      results.progress("warming up: " + Lab.load(kanal.port(), options.warmUp(), citizens));
      lab.drain();
      var abuser = new OneCitizen(Lab.SECRET, ABUSER);
      var ratios = new ArrayList<Double>();
      for (int i = 0; i < options.rounds(); i++) {
        var alone = ordinary(kanal);
        lab.drain();
        var abuse =
            WebhookLoad.start(
                kanal.port(),
                CONNECTIONS_OF_THE_ABUSER,
                new Pace.Fixed(ABUSE, options.measure().plus(Duration.ofSeconds(1))),
                abuser);
        var beside = ordinary(kanal);
        results.add("f", "the others alone, round " + (i + 1), alone.toString());
        results.add("f", "the others beside one abuser", beside.toString());
        results.add("f", "the abuser", abuse.await().toString());
        lab.drain();
        ratios.add(beside.millis(P99) / alone.millis(P99));
      }
      results.add(
          "f",
          "the others' p99 beside the abuser, all rounds",
          String.join(", ", ratios.stream().map("%.1f times"::formatted).toList()),
          "<= 2 times");
    }
  }

  private Outcome ordinary(MeasuredKanal kanal) {
    return WebhookLoad.run(
        kanal.port(), Lab.CONNECTIONS, new Pace.Fixed(ORDINARY, options.measure()), citizens);
  }
}
