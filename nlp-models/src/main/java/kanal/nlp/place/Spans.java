package kanal.nlp.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kanal.nlp.place.PlaceFinder.Part;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Joins what stands together: "jl Melati 5 RT 3/4, Cikupa" is one place.
final class Spans {
  /// In characters; more is a story.
  private static final int LONGEST = 160;

  private static final Set<String> BETWEEN =
      Set.of(
          "di",
          "dekat",
          "wilayah",
          "daerah",
          "arah",
          "menuju",
          "tepatnya",
          "dan",
          "sampai",
          "in",
          "near");

  private Spans() {}

  static List<Part> of(Message message, List<Part> announced, List<NamedRegion> regions) {
    var parts = new ArrayList<>(announced);
    for (var named : regions) {
      if (named.evidence() != Evidence.CONTEXT) {
        parts.add(new Part(named.start(), named.last(), weight(named)));
      }
    }
    parts.sort(Comparator.comparingInt(Part::first).thenComparingInt(Part::last));
    var all = new ArrayList<Part>();
    for (var part : parts) {
      if (!all.isEmpty() && part.first() <= all.getLast().last()) {
        var before = all.removeLast();
        all.add(
            new Part(
                before.first(),
                Math.max(before.last(), part.last()),
                Math.max(before.weight(), part.weight())));
      } else if (!all.isEmpty() && together(message, all.getLast(), part)) {
        var before = all.removeLast();
        all.add(new Part(before.first(), part.last(), before.weight() + part.weight()));
      } else {
        all.add(part);
      }
    }
    return all;
  }

  private static int weight(NamedRegion named) {
    return named.evidence() == Evidence.ANNOUNCED ? PlaceTriggers.AREA_WEIGHT : PlaceTriggers.WEAK;
  }

  private static boolean together(Message message, Part left, Part right) {
    int between = right.first() - left.last() - 1;
    int length = message.word(right.last()).end() - message.word(left.first()).start();
    if (between > 1 || length > LONGEST) {
      return false;
    }
    for (int i = left.last() + 1; i <= right.first(); i++) {
      if (message.gapBefore(i) == Gap.SENTENCE) {
        return false;
      }
    }
    return between == 0 || BETWEEN.contains(message.normal(left.last() + 1));
  }
}
