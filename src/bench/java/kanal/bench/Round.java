package kanal.bench;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kanal.bench.process.Measured;

/// One measurement of Kanal and one of the ceiling right after it.
record Round(Measured kanal, Measured bare) {
  double share() {
    return kanal.rate() / bare.rate();
  }

  String costs() {
    return "%.2f ms of processor time, the bare service %.2f ms"
        .formatted(kanal.cost(), bare.cost());
  }

  /// The round in the middle, by its share of the ceiling.
  static Round middle(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::share))
        .toList()
        .get(rounds.size() / 2);
  }

  /// The shares of the ceiling of all of them.
  static String shares(List<Round> rounds) {
    return rounds.stream().map(round -> percent(round.share())).collect(Collectors.joining(", "));
  }

  static String percent(double share) {
    return "%.0f %%".formatted(share * 100);
  }
}
