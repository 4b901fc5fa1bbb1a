package kanal.nlp.agency;

import java.util.Formatter;
import java.util.List;
import java.util.Locale;
import kanal.nlp.evaluate.Reliability;
import kanal.nlp.topic.Calibration;
import kanal.nlp.train.Judged;

/// Draws how often a model is right when it is so and so confident, as an SVG picture: on the
/// dotted line its confidences come true.
public final class ReliabilityPlot {
  private static final int TENTHS = 10;
  private static final int SIDE = 400;
  private static final int MARGIN = 50;

  /// The area of a bin's dot that holds all messages.
  private static final double LARGEST_AREA = 4_000;

  private ReliabilityPlot() {}

  public static String svg(List<String> classes, List<Judged> judged, Calibration calibration) {
    var bins = Reliability.bins(classes, judged, calibration);
    int all = bins.stream().mapToInt(Reliability.Bin::messages).sum();
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
    for (var bin : bins) {
      add(
          svg,
          "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1f6fb2\" fill-opacity=\"0.7\">"
              + "<title>%d messages, confidence %.2f, right %.2f</title></circle>",
          x(bin.confidence()),
          y(bin.right()),
          Math.max(3, Math.sqrt(LARGEST_AREA * bin.messages() / all / Math.PI)),
          bin.messages(),
          bin.confidence(),
          bin.right());
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
    for (int tenth = 0; tenth <= TENTHS; tenth += 2) {
      double value = (double) tenth / TENTHS;
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
