package kanal.nlp.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Place;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Finds where something happened by the words that announce a place: a street, RT and RW, a
/// village, a landmark.
public final class PlaceFinder {
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

  /// The words from one to another.
  record Part(int first, int last, int weight) {}

  public Optional<Place> find(Message message) {
    var parts = new ArrayList<Part>();
    var triggers = new PlaceTriggers(message);
    int i = 0;
    while (i < message.size()) {
      var part = triggers.at(i);
      part.ifPresent(parts::add);
      i = part.map(found -> found.last() + 1).orElse(i + 1);
    }
    return best(joined(message, parts)).map(part -> place(message, part));
  }

  /// A bare name after "di" may be a whole city: an officer should look.
  private static Place place(Message message, Part part) {
    var place = Place.called(message.between(part.first(), part.last()));
    return part.weight() > PlaceTriggers.WEAK ? place : place.toCheck();
  }

  private static Optional<Part> best(List<Part> parts) {
    Optional<Part> best = Optional.empty();
    for (var part : parts) {
      if (best.isEmpty() || part.weight() > best.get().weight()) {
        best = Optional.of(part);
      }
    }
    return best;
  }

  /// "jl Melati 5 RT 3/4, Cikupa" is one place.
  private static List<Part> joined(Message message, List<Part> parts) {
    var all = new ArrayList<Part>();
    for (var part : parts) {
      if (!all.isEmpty() && together(message, all.getLast(), part)) {
        var before = all.removeLast();
        all.add(new Part(before.first(), part.last(), before.weight() + part.weight()));
      } else {
        all.add(part);
      }
    }
    return all;
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
