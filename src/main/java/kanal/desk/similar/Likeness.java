package kanal.desk.similar;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import kanal.bot.complaint.Topic;

/// How likely two tickets tell of the same matter.
///
/// @param score from 0 to 1; from [#LIKELY] on an officer is asked
/// @param common the words both have
/// @param apart between their filing
record Likeness(double score, Set<String> common, Nearness nearness, Duration apart) {
  /// Set on the pairs in `pairs-tuned.txt`; judged on others.
  static final double LIKELY = 0.42;

  private static final double USUAL = 0.35;
  // How far a place is the same by what is known of it, whatever it is called.
  private static final double NEAR = 0.9;
  private static final double UNKNOWN = 0.35;
  private static final double[] BY_DEPTH = {0, 0, 0.1, 0.3, 0.6};
  private static final int MAX_DEPTH = BY_DEPTH.length - 1;
  private static final double SAME_TOPIC = 0.05;
  private static final double OTHER_TOPIC = -0.05;
  private static final double CONTRADICTION = 0.5;

  /// @param tickets how many of the time around have each word
  static Likeness of(Footprint one, Footprint other, Map<String, Integer> tickets) {
    var common = new LinkedHashSet<>(one.terms());
    common.retainAll(other.terms());
    var nearness = Nearness.between(one, other);
    var apart = Duration.between(one.filedAt(), other.filedAt()).abs();
    double score = nearness.apart() ? 0 : score(one, other, common, nearness, tickets);
    return new Likeness(score, common, nearness, apart);
  }

  boolean likely() {
    return score >= LIKELY;
  }

  /// The matter and the place must both be the same; one alone says little.
  private static double score(
      Footprint one,
      Footprint other,
      Set<String> common,
      Nearness nearness,
      Map<String, Integer> tickets) {
    var where = new HashSet<>(one.place());
    where.addAll(other.place());
    double matter = share(one, other, common, word -> !where.contains(word), tickets).orElse(0);
    double place = place(share(one, other, common, where::contains, tickets), nearness);
    boolean contradiction =
        Terms.contradict(one.terms(), other.terms())
            || Terms.contradict(other.terms(), one.terms());
    double both = Math.sqrt(matter * place * (contradiction ? CONTRADICTION : 1));
    return both == 0 ? 0 : Math.clamp(both + topic(one, other), 0, 1);
  }

  private static double place(OptionalDouble words, Nearness nearness) {
    double known =
        nearness.metres().isPresent() ? NEAR : BY_DEPTH[Math.min(nearness.depth(), MAX_DEPTH)];
    return Math.max(known, words.orElse(UNKNOWN));
  }

  /// How much of what both say is common to both; empty when neither says anything.
  private static OptionalDouble share(
      Footprint one,
      Footprint other,
      Set<String> common,
      Predicate<String> which,
      Map<String, Integer> tickets) {
    double all =
        Math.sqrt(weight(one.terms(), which, tickets) * weight(other.terms(), which, tickets));
    return all == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(weight(common, which, tickets) / all);
  }

  private static double topic(Footprint one, Footprint other) {
    if (one.topic().equals(Topic.OTHER) || other.topic().equals(Topic.OTHER)) {
      return 0;
    }
    return one.topic().equals(other.topic()) ? SAME_TOPIC : OTHER_TOPIC;
  }

  private static double weight(
      Set<String> terms, Predicate<String> which, Map<String, Integer> tickets) {
    return terms.stream().filter(which).mapToDouble(term -> weight(term, tickets)).sum();
  }

  /// The fewer tickets have a word, the more it says.
  static double weight(String term, Map<String, Integer> tickets) {
    double rare = 1 / (1 + Math.log(Math.max(1, tickets.getOrDefault(term, 1))));
    return Terms.usual(term) ? USUAL * rare : rare;
  }
}
