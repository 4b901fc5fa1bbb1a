package kanal.nlp.date;

import java.time.LocalDate;
import java.util.Optional;

/// An interval of days found in words number `first` to `last`.
///
/// @param weight how exact the words are; of several dates the most exact is meant
record Days(int first, int last, LocalDate from, LocalDate to, int weight) {
  static final int VAGUE = 1;
  static final int COUNTED = 2;
  static final int NAMED = 3;
  static final int WRITTEN = 4;

  /// The same days with one word more in front.
  Days startingAt(int word) {
    return new Days(word, last, from, to, weight);
  }

  Days endingAt(int word) {
    return new Days(first, word, from, to, weight);
  }

  /// What began then and goes on.
  Days until(LocalDate today) {
    return new Days(first, last, from, today, weight);
  }

  /// Without the days still to come; empty when all are.
  Optional<Days> notAfter(LocalDate today) {
    if (from.isAfter(today)) {
      return Optional.empty();
    }
    return Optional.of(to.isAfter(today) ? new Days(first, last, from, today, weight) : this);
  }
}
