package kanal.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kanal.bench.load.Citizens;
import kanal.bench.load.Pace;
import kanal.bench.load.WebhookLoad;
import kanal.bench.player.PlayedTelegram.Delivered;

/// Whether replies go out at the platform's limit: no faster, and not much slower.
final class Limits {
  private static final long FIRST_CITIZEN = 5_300_000_000L;
  private static final int TOGETHER = 150;
  private static final int PER_SECOND = 30;
  private static final int WRITTEN_A_SECOND = 100;
  private static final long SECOND = 1_000_000_000L;

  private final Options options;
  private final Results results;

  Limits(Options options, Results results) {
    this.options = options;
    this.results = results;
  }

  void run() throws Exception {
    var messages = options.quick() ? 300 : 600;
    var citizens = new Citizens(Lab.SECRET, FIRST_CITIZEN, TOGETHER);
    try (var lab = Lab.open(options)) {
      var kanal =
          lab.kanal(
              Map.of(
                  "kanal.telegram.messages-per-second",
                  Integer.toString(PER_SECOND),
                  "kanal.telegram.pause",
                  "1s"));
      int before = lab.telegram().count();
      WebhookLoad.run(
          kanal.port(),
          Lab.CONNECTIONS,
          new Pace.Fixed(WRITTEN_A_SECOND, Duration.ofSeconds(messages / WRITTEN_A_SECOND)),
          citizens);
      lab.drain();
      var delivered = lab.telegram().deliveredFrom(before);
      report(messages, delivered);
    }
  }

  private void report(int messages, List<Delivered> delivered) {
    var times = delivered.stream().mapToLong(Delivered::at).toArray();
    double seconds = (times[times.length - 1] - times[0]) / 1e9;
    results.add(
        "e",
        "%d messages at %d/s, replies sent".formatted(messages, WRITTEN_A_SECOND),
        "%d in %.1f s, %.1f/s".formatted(times.length, seconds, (times.length - 1) / seconds),
        "the limit of %d/s".formatted(PER_SECOND));
    results.add(
        "e",
        "most replies in any second",
        Integer.toString(mostInASecond(times)),
        "<= " + PER_SECOND);
    var most =
        delivered.stream()
            .mapToLong(Delivered::chat)
            .distinct()
            .mapToInt(chat -> mostInASecond(timesOf(chat, delivered)))
            .max()
            .orElse(0);
    results.add("e", "most replies to one chat in any second", Integer.toString(most), "1");
  }

  private static long[] timesOf(long chat, List<Delivered> delivered) {
    return delivered.stream().filter(one -> one.chat() == chat).mapToLong(Delivered::at).toArray();
  }

  /// The most of these times that lie within less than a second.
  private static int mostInASecond(long[] times) {
    long[] sorted = Arrays.stream(times).sorted().toArray();
    int most = 0;
    int first = 0;
    for (int i = 0; i < sorted.length; i++) {
      while (sorted[i] - sorted[first] >= SECOND) {
        first++;
      }
      most = Math.max(most, i - first + 1);
    }
    return most;
  }
}
