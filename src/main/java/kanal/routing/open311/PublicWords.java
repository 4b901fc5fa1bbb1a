package kanal.routing.open311;

import java.util.regex.Pattern;
import kanal.routing.open311.wire.PlainText;

/// What becomes of citizens' words before the server gets them.
final class PublicWords {
  /// As many characters as the standard lets a description have.
  static final int LONGEST = 4000;

  private static final String MORE = "… (dipotong)";
  private static final Pattern PERSONAL_NUMBER = Pattern.compile("\\d(?:[ .-]?\\d){8,}");

  private final boolean masking;

  /// @param masking whether long numbers, which may be a person's, are made unreadable
  PublicWords(boolean masking) {
    this.masking = masking;
  }

  /// The words with this text at their end, together short enough.
  String of(String words, boolean personal, String end) {
    // Neither a form nor most databases behind it can keep a NUL.
    var clean = words.replace('\u0000', '\uFFFD');
    var shown = masking && personal ? masked(clean) : clean;
    return PlainText.cut(shown, LONGEST - end.length(), MORE) + end;
  }

  private static String masked(String words) {
    return PERSONAL_NUMBER
        .matcher(words)
        .replaceAll(number -> number.group().replaceAll("\\d", "*"));
  }
}
