package kanal.desk.report;

import java.util.ArrayList;
import java.util.List;

/// Bars beside their names: a table whose every row has its numbers, so that nobody needs the bars.
///
/// @param sentence what there is to see
/// @param heads of the columns: of the names, then of the numbers
/// @param legend of the bars' pieces, in their order; empty when they have one piece each
public record BarChart(
    String id,
    String title,
    String sentence,
    List<String> heads,
    List<String> legend,
    List<Bar> bars) {
  /// The width that all bars share.
  static final int WIDTH = 1000;

  public BarChart {
    heads = List.copyOf(heads);
    legend = List.copyOf(legend);
    bars = List.copyOf(bars);
  }

  /// @param pieces from left to right, in parts of `WIDTH`
  /// @param numbers as they are read
  public record Bar(String name, List<Piece> pieces, List<String> numbers) {
    public Bar {
      pieces = List.copyOf(pieces);
      numbers = List.copyOf(numbers);
    }
  }

  /// @param look the number of its style, from 1
  public record Piece(long x, long width, int look) {}

  /// A row before its bar is measured.
  ///
  /// @param values of the pieces
  record Row(String name, List<Long> values, List<String> numbers) {
    Row {
      values = List.copyOf(values);
      numbers = List.copyOf(numbers);
    }

    long sum() {
      return values.stream().mapToLong(Long::longValue).sum();
    }
  }

  /// Measures the bars by the longest.
  static BarChart of(
      String id,
      String title,
      String sentence,
      List<String> heads,
      List<String> legend,
      List<Row> rows) {
    long longest = rows.stream().mapToLong(Row::sum).max().orElse(0);
    return new BarChart(
        id, title, sentence, heads, legend, rows.stream().map(row -> bar(row, longest)).toList());
  }

  private static Bar bar(Row row, long longest) {
    var pieces = new ArrayList<Piece>();
    long before = 0;
    for (int look = 1; look <= row.values().size(); look++) {
      long after = before + row.values().get(look - 1);
      long x = part(before, longest);
      if (part(after, longest) > x) {
        pieces.add(new Piece(x, part(after, longest) - x, look));
      }
      before = after;
    }
    return new Bar(row.name(), pieces, row.numbers());
  }

  private static long part(long value, long longest) {
    return longest == 0 ? 0 : Math.ceilDiv(value * WIDTH, longest);
  }
}
