package kanal.nlp.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/// Sets of words of one part of the reader; one look-up tells which of them have a word.
public final class WordSets {
  /// A long has no more bits.
  private static final int MOST = Long.SIZE;

  private final List<Predicate<String>> sets = new ArrayList<>();
  private final Knowledge<Long> masks = new Knowledge<>(this::mask);

  /// One of the sets.
  public final class WordSet {
    private final long bits;

    private WordSet(long bits) {
      this.bits = bits;
    }

    /// Whether a word, in its normal form, is in it.
    public boolean has(Form form) {
      return (masks.of(form) & bits) != 0;
    }
  }

  /// One more set; all are added before the first word is asked for.
  public WordSet add(Collection<String> words) {
    return add(Set.copyOf(words)::contains);
  }

  /// The same for words that are told by something else than a list.
  WordSet add(Predicate<String> words) {
    if (sets.size() == MOST) {
      throw new IllegalStateException("no more than " + MOST + " sets");
    }
    sets.add(words);
    return new WordSet(1L << (sets.size() - 1));
  }

  /// What is in any of these.
  public WordSet union(WordSet... parts) {
    long bits = 0;
    for (var part : parts) {
      bits |= part.bits;
    }
    return new WordSet(bits);
  }

  private long mask(Form form) {
    long mask = 0;
    for (int i = 0; i < sets.size(); i++) {
      mask |= sets.get(i).test(form.normal()) ? 1L << i : 0;
    }
    return mask;
  }
}
