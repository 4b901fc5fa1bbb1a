package kanal.desk.privacy;

import kanal.nlp.personal.PersonalData;
import kanal.nlp.personal.PersonalDataFinder;

/// Covers what names a person in free text: numbers of identity and family cards, telephones,
/// addresses of e-mail, accounts, and what PLN and PDAM know a household by.
public final class TextMask {
  private static final int SHOWN = 2;

  private TextMask() {}

  /// For officers: what is left tells whether two are the same.
  public static String of(String text) {
    var found = PersonalDataFinder.find(text);
    if (found.isEmpty()) {
      return text;
    }
    var masked = new StringBuilder(text.length());
    int at = 0;
    for (var one : found) {
      masked.append(text, at, one.start()).append(covered(one, text));
      at = one.end();
    }
    return masked.append(text, at, text.length()).toString();
  }

  /// For everybody else: nothing is left.
  public static String whole(String text) {
    return PersonalDataFinder.covered(text, AddressMask.DOTS);
  }

  /// What an officer made of a covered text, with the words back under what they left covered: who
  /// mends a spelling loses no number that they did not see.
  ///
  /// @param original what they saw covered
  public static String uncovered(String typed, String original) {
    var whole = new StringBuilder(typed.length());
    int at = 0;
    for (var one : PersonalDataFinder.find(original)) {
      var cover = covered(one, original);
      int found = typed.indexOf(cover, at);
      if (found >= 0) {
        whole.append(typed, at, found).append(original, one.start(), one.end());
        at = found + cover.length();
      }
    }
    return whole.append(typed, at, typed.length()).toString();
  }

  private static String covered(PersonalData data, String text) {
    var words = text.substring(data.start(), data.end());
    return switch (data.type()) {
      case PHONE -> AddressMask.phone(words);
      case EMAIL -> AddressMask.email(words);
      case IDENTITY_NUMBER, BANK_ACCOUNT, CUSTOMER_NUMBER -> number(words);
    };
  }

  /// `•••••• 89`: enough to see whether two are the same.
  private static String number(String words) {
    var digits = words.replaceAll("\\D", "");
    return digits.length() <= 2 * SHOWN
        ? AddressMask.DOTS
        : "••••••" + digits.substring(digits.length() - SHOWN);
  }
}
