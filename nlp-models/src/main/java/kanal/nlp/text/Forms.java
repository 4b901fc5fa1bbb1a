package kanal.nlp.text;

import org.jspecify.annotations.Nullable;

/// The forms met so far, found by their signs without a string being made; may be used by many
/// threads at once. When it is full it begins anew, so that what nobody writes any more goes.
final class Forms {
  /// About twice the words of the corpus.
  static final int MOST = 1 << 15;

  /// Longer numbers may name a person, and hardly ever come again.
  private static final int LONGEST_NUMBER = 4;

  private static final int SPREAD = 0x9E3779B9;
  private static final int SLOTS_BITS = 16;

  static final Forms MET = new Forms();

  /// Written under the lock, read without: a form never changes, and who sees it too late makes
  /// another one.
  private volatile @Nullable Form[] slots = new Form[1 << SLOTS_BITS];

  /// The first number is that of [Form#NOTHING].
  private int size = 1;

  /// The form of a word.
  ///
  /// @param signs in lower case, from the first on
  Form of(char[] signs, int length) {
    int hash = 0;
    for (int i = 0; i < length; i++) {
      hash = hash * 31 + signs[i];
    }
    var table = slots;
    int slot = slot(hash);
    for (var form = table[slot]; form != null; form = table[slot]) {
      if (form.hash() == hash && form.spelt(signs, length)) {
        return form;
      }
      slot = (slot + 1) & (table.length - 1);
    }
    return met(new String(signs, 0, length));
  }

  private Form met(String lower) {
    boolean passing = Character.isDigit(lower.charAt(0)) && lower.length() > LONGEST_NUMBER;
    return passing ? Form.of(lower, Form.UNNUMBERED) : remember(lower);
  }

  private synchronized Form remember(String lower) {
    if (size == MOST) {
      slots = new Form[1 << SLOTS_BITS];
      size = 1;
    }
    var form = Form.of(lower, size++);
    var table = slots;
    int slot = slot(form.hash());
    while (table[slot] != null) {
      slot = (slot + 1) & (table.length - 1);
    }
    table[slot] = form;
    return form;
  }

  private static int slot(int hash) {
    return (hash * SPREAD) >>> (Integer.SIZE - SLOTS_BITS);
  }
}
