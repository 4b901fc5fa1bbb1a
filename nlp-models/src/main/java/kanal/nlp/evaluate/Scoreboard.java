package kanal.nlp.evaluate;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Locale;
import java.util.TreeSet;

/// Writes an evaluation as tables to be read in a terminal.
public final class Scoreboard {
  private static final int ABBREVIATED = 5;

  private final PrintWriter out;

  public Scoreboard(PrintWriter out) {
    this.out = out;
  }

  public void print(String name, Evaluation evaluation) {
    line("");
    line("== %s (%d)", name, evaluation.messages());
    line("%s", summary(evaluation));
    evaluation
        .certainties()
        .forEach(some ->
            line(
                "  %-7s %5.1f %% of messages, first right %.3f, one of three %.3f",
                some.certainty(),
                100.0 * some.messages() / Math.max(1, evaluation.messages()),
                some.first(),
                some.topThree()));
    topics(evaluation);
  }

  private void topics(Evaluation evaluation) {
    line("  %-22s %5s %9s %6s %6s", "topic", "n", "precision", "recall", "F1");
    evaluation
        .topics()
        .forEach((topic, score) ->
            line(
                "  %-22s %5d %9.3f %6.3f %6.3f",
                topic, score.messages(), score.precision(), score.recall(), score.f1()));
  }

  public void print(Confusion confusion) {
    var told = new ArrayList<>(new TreeSet<>(confusion.topics()));
    line("");
    line("== what was told (columns) of what it was (rows)");
    var head = new StringBuilder("  %-22s".formatted(""));
    told.forEach(topic -> head.append(String.format(Locale.ROOT, "%6s", brief(topic))));
    line("%s", head);
    for (var gold : told) {
      var row = new StringBuilder("  %-22s".formatted(gold));
      for (var topic : told) {
        int count = confusion.count(gold, topic);
        row.append(count == 0 ? "     ." : String.format(Locale.ROOT, "%6d", count));
      }
      line("%s", row);
    }
  }

  private static String brief(String topic) {
    return topic.substring(0, Math.min(ABBREVIATED, topic.length()));
  }

  static String summary(Evaluation e) {
    return String.format(
        Locale.ROOT,
        "accuracy %.3f, macro-F1 %.3f, one of three %.3f, most confident 60 %% %.3f, "
            + "calibration error %.3f, taken for no report %.3f, no report recognised %.3f",
        e.accuracy(),
        e.macroF1(),
        e.topThree(),
        e.confident(),
        e.calibrationError(),
        e.silenced(),
        e.recognised());
  }

  void line(String format, Object... values) {
    out.printf(Locale.ROOT, format + "%n", values);
  }
}
