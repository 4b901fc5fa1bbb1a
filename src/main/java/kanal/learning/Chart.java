package kanal.learning;

import java.util.List;
import java.util.Locale;
import kanal.nlp.evaluate.Reliability;

/// The calibration chart: a dot for each bin, as wide as it has messages. The picture is 100 wide
/// and high; confidence runs to the right, the share that was right upwards.
final class Chart {
  private static final double SIDE = 100;
  private static final double SMALLEST = 1.2;
  private static final double LARGEST = 6;

  private Chart() {}

  static List<ModelView.Dot> dots(List<Reliability.Bin> bins) {
    int all = bins.stream().mapToInt(Reliability.Bin::messages).sum();
    return bins.stream().map(bin -> dot(bin, all)).toList();
  }

  private static ModelView.Dot dot(Reliability.Bin bin, int all) {
    return new ModelView.Dot(
        units(SIDE * bin.confidence()),
        units(SIDE * (1 - bin.right())),
        units(Math.max(SMALLEST, LARGEST * Math.sqrt((double) bin.messages() / all))),
        "yakin %s, benar %s, %d contoh"
            .formatted(
                ModelWords.percent(bin.confidence()),
                ModelWords.percent(bin.right()),
                bin.messages()));
  }

  private static String units(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
