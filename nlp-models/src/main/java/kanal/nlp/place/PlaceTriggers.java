package kanal.nlp.place;

import java.util.Optional;
import kanal.nlp.place.PlaceFinder.Part;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Where in a message a place is announced, and how much of what follows belongs to it.
final class PlaceTriggers {
  static final int AREA_WEIGHT = 2;
  private static final int STREET_WEIGHT = 3;

  /// A name without a noun that says what it names, or a whole city.
  static final int WEAK = 1;

  private final Message message;
  private final PlaceNames names;
  private final PlaceTail tail;

  PlaceTriggers(Message message, PlaceNames names) {
    this.message = message;
    this.names = names;
    this.tail = new PlaceTail(message, names);
  }

  Optional<Part> at(int i) {
    var form = message.form(i);
    if (!PlaceWords.mayBegin(form)) {
      return Optional.empty();
    }
    var word = form.normal();
    if (word.equals("rt") || word.equals("rw")) {
      return neighbourhood(i);
    }
    if (word.equals("blok")) {
      return block(i);
    }
    if (PlaceWords.STREETS.has(form)) {
      return street(i);
    }
    if (PlaceWords.AREAS.has(form)) {
      return area(i);
    }
    if (PlaceWords.ESTATES.has(form)) {
      return named(i, i + 1, 3, AREA_WEIGHT);
    }
    if (PlaceWords.BESIDE.has(form) || PlaceWords.IN.has(form)) {
      var found = landmark(i + 1, false).or(() -> plain(i));
      return PlaceWords.BESIDE.has(form) ? found.map(part -> from(i, part)) : found;
    }
    return landmark(i, true);
  }

  private static Part from(int i, Part part) {
    return new Part(i, part.last(), part.weight());
  }

  /// "RT 03 RW 02", "rt 3/4", "RT.01-RW.09", "rw 5".
  private Optional<Part> neighbourhood(int i) {
    if (!numberOrRoman(i + 1)) {
      return Optional.empty();
    }
    int last = i + 1;
    while (last + 1 < message.size() && message.gapBefore(last + 1) != Gap.SENTENCE) {
      var next = message.normal(last + 1);
      if ((next.equals("rw") || next.equals("rt")) && numberOrRoman(last + 2)) {
        last += 2;
      } else if (next.equals("dan")
          && message.normal(last + 2).equals("rw")
          && numberOrRoman(last + 3)) {
        last += 3;
      } else if (message.word(last + 1).number() && slash(last + 1)) {
        last++;
      } else {
        break;
      }
    }
    int end = names.name(last + 1, 2);
    return Optional.of(new Part(i, Math.max(end, last), AREA_WEIGHT));
  }

  private boolean slash(int i) {
    char sign = message.text().charAt(message.word(i).start() - 1);
    return sign == '/' || sign == '-';
  }

  private boolean numberOrRoman(int i) {
    return i < message.size()
        && message.gapBefore(i) != Gap.SENTENCE
        && (message.word(i).number() || names.roman(i));
  }

  /// A block has a letter or a number: "blok C2", "Blok AB no 5".
  private Optional<Part> block(int i) {
    int next = i + 1;
    if (next >= message.size() || message.gapBefore(next) == Gap.SENTENCE) {
      return Optional.empty();
    }
    boolean lettered = message.lower(next).length() <= 2 && !names.common(next);
    if (!lettered) {
      return Optional.empty();
    }
    return Optional.of(new Part(i, tail.after(next), AREA_WEIGHT));
  }

  private Optional<Part> street(int i) {
    int next = i + 1;
    while (message.normal(next).equals("raya")
        || message.normal(next).equals("tol")
        || message.normal(next).equals("jalan")) {
      next++;
    }
    boolean lane = message.normal(i).equals("gang");
    if (lane && numberOrRoman(next)) {
      return Optional.of(new Part(i, tail.after(next), STREET_WEIGHT));
    }
    int from = next;
    return landmark(next, false)
        .map(part -> from(i, part))
        .or(() -> named(i, from, 4, STREET_WEIGHT));
  }

  private Optional<Part> area(int i) {
    boolean city = message.normal(i).equals("kota");
    boolean wide = city || PlaceWords.GOVERNED.has(message.form(i));
    if ((wide && names.office(i)) || (city && !names.capitalised(i + 1))) {
      return Optional.empty();
    }
    return named(i, i + 1, 3, city ? WEAK : AREA_WEIGHT);
  }

  private Optional<Part> named(int i, int from, int longest, int weight) {
    int last = names.name(from, longest);
    return last < from ? Optional.empty() : Optional.of(new Part(i, tail.after(last), weight));
  }

  /// A landmark with a name or a number: "SDN 2 Cikupa", "pasar Kemis".
  private Optional<Part> landmark(int i, boolean clearly) {
    int noun =
        message.normal(i).equals("rumah") && message.normal(i + 1).equals("sakit") ? i + 1 : i;
    boolean known = noun > i || PlaceWords.LANDMARKS.has(message.form(i));
    if (!known || (i > 0 && message.gapBefore(i) == Gap.SENTENCE)) {
      return Optional.empty();
    }
    int from = noun + 1;
    if (PlaceWords.LANDMARKS.has(message.form(from)) || message.normal(from).equals("negeri")) {
      from++;
    }
    if (from < message.size()
        && message.word(from).number()
        && message.gapBefore(from) != Gap.SENTENCE) {
      boolean small = message.word(from).value() >= 0 && message.word(from).value() < 1000;
      int end = names.name(from + 1, 2);
      return small && !tail.counting(from + 1)
          ? Optional.of(new Part(i, Math.max(from, end), AREA_WEIGHT))
          : Optional.empty();
    }
    return clearly && !names.clear(from) ? Optional.empty() : named(i, from, 3, AREA_WEIGHT);
  }

  /// "di Cikupa", "daerah kertajaya": a name without a noun before it.
  private Optional<Part> plain(int i) {
    int from = i + 1;
    while (PlaceWords.REGION.has(message.form(from))) {
      from++;
    }
    boolean announced = PlaceWords.REGION.has(message.form(from - 1));
    if (from >= message.size()
        || names.organisation(from)
        || PlaceWords.announces(message.form(from))
        || !(names.capitalised(from) || (announced && names.unusual(from)))) {
      return Optional.empty();
    }
    return named(from, from, 4, WEAK);
  }
}
