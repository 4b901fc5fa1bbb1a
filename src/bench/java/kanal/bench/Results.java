package kanal.bench;

import java.util.ArrayList;
import java.util.List;

/// The figures, as they come in.
public final class Results {
  private final List<Row> rows = new ArrayList<>();

  /// @param goal empty when there is none
  record Row(String letter, String what, String figure, String goal) {}

  /// Says what is being done.
  public void progress(String words) {
    System.out.println("  " + words);
  }

  /// Adds a figure without a goal.
  public void add(String letter, String what, String figure) {
    add(letter, what, figure, "");
  }

  public void add(String letter, String what, String figure, String goal) {
    rows.add(new Row(letter, what, figure, goal));
    System.out.printf(
        "%s  %s: %s%s%n", letter, what, figure, goal.isEmpty() ? "" : "  (goal " + goal + ")");
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }
}
