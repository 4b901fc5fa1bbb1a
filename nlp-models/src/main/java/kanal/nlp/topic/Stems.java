package kanal.nlp.topic;

import opennlp.tools.stemmer.snowball.SnowballStemmer;

/// Indonesian stems: "perbaikan" and "diperbaiki" are "baik". Stemming costs more than all else a
/// word needs, so who needs a stem often asks a [Term].
public final class Stems {
  private static final int SHORTEST = 4;

  private Stems() {}

  public static String of(String word) {
    return word.length() < SHORTEST
        ? word
        : new SnowballStemmer(SnowballStemmer.ALGORITHM.INDONESIAN).stem(word).toString();
  }
}
