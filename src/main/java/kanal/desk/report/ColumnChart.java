package kanal.desk.report;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/// A column for each day of a period, or for each week of a long one.
///
/// @param sentence what there is to see
/// @param what is counted
/// @param highest the value at the top
/// @param step what a column stands for
public record ColumnChart(
    String id,
    String title,
    String sentence,
    String what,
    String step,
    String highest,
    List<Column> columns) {
  /// The height that the highest column has.
  static final int HEIGHT = 100;

  private static final int WIDTH = 10;
  private static final int GAP = 2;
  private static final int MOST_COLUMNS = 92;
  private static final int WEEK = 7;

  public ColumnChart {
    columns = List.copyOf(columns);
  }

  /// @param name the day, or the days
  public record Column(String name, String value, int x, int width, long y, long height) {}

  /// The width of all columns together.
  public int width() {
    return columns.size() * WIDTH;
  }

  /// The name of a column some way through, for the axis.
  public String name(int part, int parts) {
    return columns.get((columns.size() - 1) * part / parts).name();
  }

  /// Lays the columns out.
  static ColumnChart of(
      String id,
      String title,
      String sentence,
      String what,
      Period period,
      SortedMap<LocalDate, Long> byDay) {
    int step = period.days() > MOST_COLUMNS ? WEEK : 1;
    var sums = new long[Math.ceilDiv(period.days(), step)];
    byDay.forEach(
        (day, value) -> sums[(int) ChronoUnit.DAYS.between(period.from(), day) / step] += value);
    long highest = 0;
    for (long sum : sums) {
      highest = Math.max(highest, sum);
    }
    var columns = new ArrayList<Column>();
    for (int i = 0; i < sums.length; i++) {
      long height = highest == 0 ? 0 : Math.ceilDiv(sums[i] * HEIGHT, highest);
      columns.add(
          new Column(
              name(period, i, step),
              ReportWords.number(sums[i]),
              i * WIDTH + GAP / 2,
              WIDTH - GAP,
              HEIGHT - height,
              height));
    }
    return new ColumnChart(
        id,
        title,
        sentence,
        what,
        step == WEEK ? "Pekan" : "Hari",
        ReportWords.number(highest),
        columns);
  }

  private static String name(Period period, int column, int step) {
    var first = period.from().plusDays((long) column * step);
    var last = first.plusDays(step - 1L);
    return step == 1
        ? ReportWords.day(first)
        : ReportWords.day(first)
            + "–"
            + ReportWords.day(last.isAfter(period.to()) ? period.to() : last);
  }
}
