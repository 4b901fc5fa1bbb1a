package kanal.nlp.text;

import java.util.List;

/// A citizen's text and its words.
///
/// @param text what was written, cut at [#LONGEST] characters
public record Message(String text, List<Word> words) {
  /// Beyond this nothing new is learnt about a message, and reading it would only cost time.
  public static final int LONGEST = 4_000;

  public Message {
    words = List.copyOf(words);
  }

  public static Message of(String text) {
    var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return new Message(cut, Tokenizer.words(cut));
  }

  public int size() {
    return words.size();
  }

  public Word word(int index) {
    return words.get(index);
  }

  /// The normal form of a word, empty beyond either end.
  public String normal(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).normal();
  }

  /// The lower-case form of a word, empty beyond either end.
  public String lower(int index) {
    return index < 0 || index >= words.size() ? "" : words.get(index).lower();
  }

  /// The citizen's own words from one word to another, both included.
  public String between(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  /// What stands between a word and the one before it; none for the first.
  public Gap gapBefore(int index) {
    if (index <= 0 || index >= words.size()) {
      return Gap.SENTENCE;
    }
    return Gap.of(text, words.get(index - 1).end(), words.get(index).start());
  }

  /// Whether a word begins with a capital.
  public boolean capitalised(int index) {
    return Character.isUpperCase(text.charAt(words.get(index).start()));
  }

  @Override
  public String toString() {
    return "Message[" + words.size() + " words]";
  }
}
