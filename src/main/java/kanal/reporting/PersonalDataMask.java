package kanal.reporting;

import kanal.nlp.personal.PersonalDataFinder;

/// Covers personal data in words.
final class PersonalDataMask {
  private static final String COVERED = "•••";

  private PersonalDataMask() {}

  static String masked(String words) {
    var masked = new StringBuilder(words.length());
    int at = 0;
    for (var found : PersonalDataFinder.find(words)) {
      masked.append(words, at, found.start()).append(COVERED);
      at = found.end();
    }
    return masked.append(words, at, words.length()).toString();
  }
}
