package kanal.nlp.topic;

/// What the topic model is made of; the shipped one is [#SHIPPED], the others show what each part
/// is worth.
///
/// @param bigrams whether neighbouring words count together
/// @param stems whether words count by their stems, too
/// @param prefixes whether the first letters of words count, too
/// @param lexicon how much a word of the lexicon weighs beside the words themselves; 0 for no
///   lexicon
/// @param l2 how strongly large weights are held back
/// @param iterations of the quasi-Newton trainer
public record Recipe(
    boolean bigrams, boolean stems, boolean prefixes, double lexicon, double l2, int iterations) {
  public static final Recipe SHIPPED = new Recipe(true, true, false, 0.2, 0.3, 50);

  public Recipe withBigrams(boolean other) {
    return new Recipe(other, stems, prefixes, lexicon, l2, iterations);
  }

  public Recipe withStems(boolean other) {
    return new Recipe(bigrams, other, prefixes, lexicon, l2, iterations);
  }

  public Recipe withPrefixes(boolean other) {
    return new Recipe(bigrams, stems, other, lexicon, l2, iterations);
  }

  public Recipe withLexicon(double other) {
    return new Recipe(bigrams, stems, prefixes, other, l2, iterations);
  }

  public Recipe withL2(double other) {
    return new Recipe(bigrams, stems, prefixes, lexicon, other, iterations);
  }

  public Recipe withIterations(int other) {
    return new Recipe(bigrams, stems, prefixes, lexicon, l2, other);
  }
}
