package kanal.nlp.language;

import java.io.Serial;
import java.util.LinkedHashSet;
import java.util.Set;
import opennlp.tools.langdetect.LanguageDetectorContextGenerator;

/// What OpenNLP's detector looks at: every word between blanks, and its runs of one to four
/// letters, where it begins and ends included. Each counts once.
public final class LanguageFeatures implements LanguageDetectorContextGenerator {
  @Serial private static final long serialVersionUID = 1;
  static final int LONGEST_RUN = 4;
  static final char EDGE = ' ';

  /// Marks whole words, so that "ka" the word is not "ka" the run of letters.
  static final char WHOLE = '=';

  /// @param text words between single blanks
  @Override
  @SuppressWarnings("unchecked") // the interface lets its caller choose; OpenNLP takes CharSequence
  public <T extends CharSequence> T[] getContext(CharSequence text) {
    var features = new LinkedHashSet<String>();
    var edged = EDGE + text.toString() + EDGE;
    int start = 0;
    while (start < edged.length() - 1) {
      int end = edged.indexOf(EDGE, start + 1);
      if (end > start + 1) {
        features.add(WHOLE + edged.substring(start + 1, end));
        addRuns(edged, start, end + 1, features);
      }
      start = end;
    }
    return (T[]) features.toArray(String[]::new);
  }

  private static void addRuns(String text, int start, int end, Set<String> features) {
    for (int length = 1; length <= LONGEST_RUN; length++) {
      for (int at = start; at + length <= end; at++) {
        features.add(text.substring(at, at + length));
      }
    }
  }
}
