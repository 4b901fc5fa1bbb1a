package kanal.nlp.text;

import java.util.List;

/// A citizen's text and its words.
public final class Message {
  /// Beyond this nothing new is learnt about a message, and reading it would only cost time.
  public static final int LONGEST = 4_000;

  private final String text;
  private final List<Word> words;

  /// What stands before each word, which every part asks for.
  private final Gap[] gaps;

  public Message(String text, List<Word> words) {
    this.text = text;
    this.words = List.copyOf(words);
    gaps = new Gap[words.size()];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = i == 0 ? Gap.SENTENCE : Gap.of(text, words.get(i - 1).end(), words.get(i).start());
    }
  }

  public static Message of(String text) {
    var cut = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return new Message(cut, Tokenizer.words(cut));
  }

  /// What was written, cut at [#LONGEST] characters.
  public String text() {
    return text;
  }

  public List<Word> words() {
    return words;
  }

  public int size() {
    return gaps.length;
  }

  public Word word(int index) {
    return words.get(index);
  }

  /// The form of a word, an empty one beyond either end.
  public Form form(int index) {
    return index < 0 || index >= gaps.length ? Form.NOTHING : words.get(index).form();
  }

  /// The normal form of a word, empty beyond either end.
  public String normal(int index) {
    return form(index).normal();
  }

  /// The lower-case form of a word, empty beyond either end.
  public String lower(int index) {
    return form(index).lower();
  }

  /// The citizen's own words from one word to another, both included.
  public String between(int first, int last) {
    return text.substring(words.get(first).start(), words.get(last).end());
  }

  /// What stands between a word and the one before it; none for the first.
  public Gap gapBefore(int index) {
    return index <= 0 || index >= gaps.length ? Gap.SENTENCE : gaps[index];
  }

  /// Whether a word begins with a capital.
  public boolean capitalised(int index) {
    return Character.isUpperCase(text.charAt(words.get(index).start()));
  }

  @Override
  public String toString() {
    return "Message[" + gaps.length + " words]";
  }
}
