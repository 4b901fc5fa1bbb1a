package kanal.nlp.place;

import java.util.function.IntPredicate;

/// Remembers what was answered for each word of a message.
final class Answers {
  private static final byte YES = 1;
  private static final byte NO = -1;

  private final byte[] known;
  private final IntPredicate question;

  Answers(int words, IntPredicate question) {
    known = new byte[words];
    this.question = question;
  }

  boolean to(int word) {
    if (known[word] == 0) {
      known[word] = question.test(word) ? YES : NO;
    }
    return known[word] == YES;
  }
}
