package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.List;

/// The features of a message by the names they have in a model's file.
final class FeatureKeys implements FeatureSink {
  /// Before a topic's code.
  static final char LEXICON = '@';

  static final char STEM = '~';
  static final char PREFIX = '^';

  /// Between two words.
  static final char PAIR = ' ';

  private final List<String> keys = new ArrayList<>();

  List<String> keys() {
    return keys;
  }

  @Override
  public void word(Term term, int at) {
    keys.add(term.normal());
  }

  @Override
  public void stem(Term term, int at) {
    keys.add(STEM + term.stem());
  }

  @Override
  public void prefix(String prefix, int at) {
    keys.add(PREFIX + prefix);
  }

  @Override
  public void pair(Term first, Term second, int at) {
    keys.add(first.normal() + PAIR + second.normal());
  }

  @Override
  public void lexical(String topic, int first, int last) {
    keys.add(LEXICON + topic);
  }
}
