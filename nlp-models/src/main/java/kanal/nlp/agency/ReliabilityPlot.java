package kanal.nlp.agency;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import kanal.nlp.topic.Calibration;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.train.Judged;

/// Draws how often a model is right when it is so and so confident, as an SVG picture: on the
/// dotted line its confidences come true.
public final class ReliabilityPlot {
  private static final int BINS = 10;
  private static final int SIDE = 400;
  private static final int MARGIN = 50;

  /// The area of a bin's dot that holds all messages.
  private static final double LARGEST_AREA = 4_000;

  private ReliabilityPlot() {}

  public static String svg(List<String> classes, List<Judged> judged, Calibration calibration) {
    var count = new int[BINS];
    var confidence = new double[BINS];
    var right = new int[BINS];
    int all = 0;
    for (var one : judged) {
      if (!one.topic().equals(TopicClassifier.NOTHING)) {
        var best = TopicClassifier.read(classes, one.scores(), calibration).best();
        int bin = Math.min(BINS - 1, (int) (best.confidence() * BINS));
        count[bin]++;
        confidence[bin] += best.confidence();
        right[bin] += best.code().equals(one.topic()) ? 1 : 0;
        all++;
      }
    }
    var svg = new Formatter(Locale.ROOT);
    int whole = SIDE + 2 * MARGIN;
    add(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
            + " font-size=\"12\">",
        whole,
        whole);
    add(svg, "<rect width=\"%d\" height=\"%d\" fill=\"white\"/>", whole, whole);
    axes(svg);
    for (int bin = 0; bin < BINS; bin++) {
      if (count[bin] > 0) {
        double share = (double) right[bin] / count[bin];
        add(
            svg,
            "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f6fb2\" fill-opacity=\"0.7\">"
                + "<title>%d messages, confidence %.2f, right %.2f</title></circle>",
            x(confidence[bin] / count[bin]),
            y(share),
            Math.max(3, Math.sqrt(LARGEST_AREA * count[bin] / all / Math.PI)),
            count[bin],
            confidence[bin] / count[bin],
            share);
      }
    }
    add(svg, "</svg>");
    return svg.toString();
  }

  private static void axes(Formatter svg) {
    add(
        svg,
        "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"#888\""
            + " stroke-dasharray=\"4\"/>",
        x(0),
        y(0),
        x(1),
        y(1));
    for (int tenth = 0; tenth <= BINS; tenth += 2) {
      double value = (double) tenth / BINS;
      add(svg, "<path d=\"M%.1f %.1fH%.1f\" stroke=\"#ddd\"/>", x(0), y(value), x(1));
      add(
          svg,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>",
          x(0) - 6,
          y(value) + 4,
          value);
      add(
          svg,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">%.1f</text>",
          x(value),
          y(0) + 18,
          value);
    }
    add(
        svg,
        "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\">confidence</text>",
        x(0.5),
        y(0) + 38);
    add(svg, "<text x=\"%d\" y=\"%.1f\">share that was right</text>", MARGIN / 4, y(1) - 12);
  }

  private static double x(double value) {
    return MARGIN + value * SIDE;
  }

  private static double y(double value) {
    return MARGIN + (1 - value) * SIDE;
  }

  private static void add(Formatter svg, String format, Object... values) {
    svg.format(format + "%n", values);
  }
}
