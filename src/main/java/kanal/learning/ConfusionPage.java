package kanal.learning;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.Topics;
import kanal.nlp.evaluate.Confusion;

/// Puts into rows what a model takes for what.
final class ConfusionPage {
  private static final int PAIRS_SHOWN = 12;
  private static final int HOTTEST = 5;

  private final Topics topics;

  ConfusionPage(Topics topics) {
    this.topics = topics;
  }

  /// Those that happen most often first.
  List<ModelView.PairRow> pairs(Confusion confusion) {
    var pairs = new ArrayList<ModelView.PairRow>();
    confusion
        .counts()
        .forEach((right, tolds) -> {
          int all = sum(confusion, right);
          tolds.forEach((told, count) -> {
            if (!told.equals(right)) {
              pairs.add(
                  new ModelView.PairRow(
                      topics.of(right).name(),
                      topics.of(told).name(),
                      count,
                      ModelWords.percent((double) count / all),
                      heat(count, all)));
            }
          });
        });
    pairs.sort(
        Comparator.comparingInt(ModelView.PairRow::count)
            .thenComparingInt(ModelView.PairRow::heat)
            .reversed());
    return pairs.stream().limit(PAIRS_SHOWN).toList();
  }

  ModelView.Matrix matrix(Confusion confusion) {
    var all = confusion.topics();
    return new ModelView.Matrix(
        all.stream().map(code -> topics.of(code).brief()).toList(),
        confusion.counts().keySet().stream().map(right -> row(confusion, all, right)).toList());
  }

  private ModelView.MatrixRow row(Confusion confusion, Set<String> all, String right) {
    int sum = sum(confusion, right);
    return new ModelView.MatrixRow(
        topics.of(right).name(),
        all.stream()
            .map(told -> {
              int count = confusion.count(right, told);
              return new ModelView.Cell(count, heat(count, sum), told.equals(right));
            })
            .toList());
  }

  private static int sum(Confusion confusion, String right) {
    return confusion.topics().stream().mapToInt(told -> confusion.count(right, told)).sum();
  }

  private static int heat(int count, int all) {
    return count == 0 ? 0 : Math.clamp((int) Math.ceil((double) HOTTEST * count / all), 1, HOTTEST);
  }
}
