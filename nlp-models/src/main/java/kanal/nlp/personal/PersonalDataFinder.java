package kanal.nlp.personal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds what names a person or a household, however it is spaced.
public final class PersonalDataFinder {
  private static final String STRUCK_OUT = "0";

  private PersonalDataFinder() {}

  /// In the order of the text, never overlapping.
  public static List<PersonalData> find(String text) {
    var found = new ArrayList<PersonalData>();
    new Emails(text).find(found);
    numbers(text, found);
    found.sort(
        Comparator.comparingInt(PersonalData::start)
            .thenComparing(PersonalData::end, Comparator.reverseOrder()));
    return apart(found);
  }

  /// The text without them: numbers count like any other number, so a zero stands for each.
  public static String struckOut(String text) {
    return covered(text, STRUCK_OUT);
  }

  /// The text with a sign in the place of each of them.
  public static String covered(String text, String sign) {
    var covered = new StringBuilder(text);
    // from the end, so that positions further to the front stay true
    for (var data : find(text).reversed()) {
      covered.replace(data.start(), data.end(), sign);
    }
    return covered.toString();
  }

  /// The text with blanks in the place of what was found in it and of the word that introduces it,
  /// such as "NIK"; every other sign stays at its place.
  public static String blanked(String text, List<PersonalData> found) {
    var blanked = new StringBuilder(text);
    var cues = new Cues(text);
    for (var data : found) {
      int start = cues.introduction(data.start());
      blanked.replace(start, data.end(), " ".repeat(data.end() - start));
    }
    return blanked.toString();
  }

  private static void numbers(String text, List<PersonalData> found) {
    var digits = new Digits(text);
    var numbers = new Numbers(digits, new Cues(text));
    int at = 0;
    while (at < digits.size()) {
      var number = numbers.at(at);
      if (number.isPresent()) {
        found.add(span(digits, at, number.get()));
      }
      at = number.map(Numbers.Found::last).orElse(at) + 1;
    }
  }

  private static PersonalData span(Digits digits, int at, Numbers.Found number) {
    int start = digits.group(at).start();
    boolean plus = number.type() == PersonalData.Type.PHONE && digits.before(at) == '+';
    int end = digits.group(number.last()).end();
    return new PersonalData(number.type(), plus ? start - 1 : start, end);
  }

  /// Digits within an address belong to the address.
  private static List<PersonalData> apart(List<PersonalData> sorted) {
    var apart = new ArrayList<PersonalData>();
    int end = 0;
    for (var one : sorted) {
      if (one.start() >= end) {
        apart.add(one);
        end = one.end();
      }
    }
    return List.copyOf(apart);
  }
}
