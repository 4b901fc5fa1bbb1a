package kanal.nlp.labelled;

import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;

/// Messages to learn from, and later ones to judge by what was learnt: the judge stands where the
/// service will stand, after all it has learnt from.
public record Split(List<Labelled> older, List<Labelled> newest) {
  /// How many in a hundred are kept aside.
  private static final int KEPT_ASIDE = 20;

  public Split {
    older = List.copyOf(older);
    newest = List.copyOf(newest);
  }

  /// By date; a message without one is taken for old. Of the same date, and when none has a date,
  /// the order of the rows counts.
  public static Split of(List<Labelled> rows) {
    var sorted =
        rows.stream()
            .sorted(Comparator.comparing(row -> row.date().orElse(LocalDateTime.MIN)))
            .toList();
    int aside = sorted.size() * KEPT_ASIDE / 100;
    return new Split(
        sorted.subList(0, sorted.size() - aside),
        sorted.subList(sorted.size() - aside, sorted.size()));
  }
}
