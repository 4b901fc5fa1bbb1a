package kanal.nlp.place;

import java.util.List;
import kanal.nlp.place.PlaceFinder.Part;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// What stands before a name.
final class Surroundings {
  private final Message message;
  private final List<Part> parts;

  Surroundings(Message message, List<Part> parts) {
    this.message = message;
    this.parts = parts;
  }

  /// Whether a word is what a street is called: Jalan Surabaya lies anywhere.
  boolean street(int i) {
    int before = i - 1;
    while (PlaceWords.ROADS.has(message.form(before))
        && !PlaceWords.STREETS.has(message.form(before))) {
      before--;
    }
    return PlaceWords.STREETS.has(message.form(before)) && message.gapBefore(i) != Gap.SENTENCE;
  }

  /// Whether a word is further along in what a street is called: "jl Kali Rungkut".
  boolean streetTail(int i) {
    return parts.stream()
        .anyMatch(part -> part.first() < i && i <= part.last() && streetName(part, i));
  }

  private boolean streetName(Part part, int i) {
    boolean begun = false;
    for (int at = part.first(); at <= i; at++) {
      begun |= PlaceWords.STREETS.has(message.form(at));
      if (begun && (message.word(at).number() || message.gapBefore(at) == Gap.COMMA)) {
        return false;
      }
    }
    return begun;
  }

  /// After a word that says "there", after RT and RW, or after the comma behind a street.
  boolean hooked(int i) {
    if (message.gapBefore(i) == Gap.SENTENCE) {
      return false;
    }
    var before = message.form(i - 1);
    if (message.gapBefore(i) == Gap.COMMA) {
      return parts.stream().anyMatch(part -> part.last() == i - 1);
    }
    return PlaceWords.IN.has(before)
        || PlaceWords.BESIDE.has(before)
        || (numbered(i - 1) && neighbourhood(i));
  }

  private boolean neighbourhood(int i) {
    return parts.stream()
        .anyMatch(part ->
            part.first() < i
                && i <= part.last() + 1
                && (message.normal(part.first()).equals("rt")
                    || message.normal(part.first()).equals("rw")));
  }

  /// What a school, an office, a market or a crossing is called.
  boolean namesLandmark(int i) {
    int before = i - 1;
    while (before >= 0 && numbered(before)) {
      before--;
    }
    return message.gapBefore(i) != Gap.SENTENCE && PlaceWords.NAMESAKES.has(message.form(before));
  }

  /// Whether a longer name goes on here: "Kupang" in "Kupang Jaya Indah" is not Kupang.
  boolean goesOn(int i, PlaceNames names) {
    return i < message.size()
        && message.gapBefore(i) == Gap.BLANK
        && !PlaceWords.announces(message.form(i))
        && (PlaceWords.ENDINGS.has(message.form(i)) || (names.capitalised(i) && !names.common(i)));
  }

  /// "warga Kedurus": where somebody lives is where they complain of, unless it is the whole city.
  boolean residents(int i) {
    return PlaceWords.RESIDENTS.has(message.form(i - 1));
  }

  /// Estates are called as people like.
  boolean afterEstate(int i) {
    return PlaceWords.ESTATES.has(message.form(i - 1));
  }

  private boolean numbered(int i) {
    return i >= 0 && message.word(i).number();
  }
}
