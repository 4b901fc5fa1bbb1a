package kanal.masking;

import kanal.desk.ticket.PublicText;
import kanal.nlp.personal.PersonalDataFinder;

/// Puts stars in the place of what names a person or a household.
public final class MaskedText implements PublicText {
  private static final String STARS = "***";

  @Override
  public String of(String words) {
    var masked = new StringBuilder(words.length());
    int end = 0;
    for (var found : PersonalDataFinder.find(words)) {
      masked.append(words, end, found.start()).append(STARS);
      end = found.end();
    }
    return masked.append(words, end, words.length()).toString();
  }
}
