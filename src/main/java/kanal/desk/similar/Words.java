package kanal.desk.similar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// Cuts a text into words that are the same however they are written.
public interface Words {
  /// Words as they stand, in lower case.
  Words PLAIN =
      text ->
          Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{Nd}]+", -1))
              .filter(Predicate.not(String::isEmpty))
              .toList();

  /// In the text's order, abbreviations written out.
  List<String> in(String text);

  /// What is common to the forms of a word.
  default String stem(String word) {
    return word;
  }
}
