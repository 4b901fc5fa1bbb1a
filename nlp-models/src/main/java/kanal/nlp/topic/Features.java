package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.Set;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Turns a message into what the topic model counts.
public final class Features {
  private static final String NUMBER = "#";
  private static final int PREFIX_LENGTH = 5;

  private static final Set<String> ADDRESS_WORDS = Set.of("kel", "kec", "kab");

  private final Recipe recipe;
  private final Lexicon lexicon;
  private final Stems stems = new Stems();

  public Features(Recipe recipe, Lexicon lexicon) {
    this.recipe = recipe;
    this.lexicon = lexicon;
  }

  void of(Message message, FeatureSink sink) {
    int size = message.size();
    var stemmed = new ArrayList<String>(size);
    String before = "";
    for (int i = 0; i < size; i++) {
      var word = message.word(i);
      var normal = word.number() ? NUMBER : word.normal();
      var stem = word.number() ? NUMBER : stems.of(normal);
      stemmed.add(stem);
      if (address(message, i)) {
        before = "";
        continue;
      }
      sink.word(normal, i);
      if (recipe.stems() && !word.number()) {
        sink.stem(stem, i);
      }
      if (recipe.prefixes() && normal.length() > PREFIX_LENGTH) {
        sink.prefix(normal.substring(0, PREFIX_LENGTH), i);
      }
      if (recipe.bigrams() && !before.isEmpty() && message.gapBefore(i) != Gap.SENTENCE) {
        sink.pair(before, normal, i);
      }
      before = normal;
    }
    if (recipe.lexicon() > 0) {
      for (var hit : lexicon.find(message, stemmed)) {
        if (!address(message, hit.first())) {
          sink.lexical(hit.topic(), hit.first(), hit.last());
        }
      }
    }
  }

  /// "RT 05" and "kec" are an address; "pak RT" and "kantor kecamatan" are offices. Only offices
  /// say what a message is about.
  private static boolean address(Message message, int index) {
    var word = message.lower(index);
    if (ADDRESS_WORDS.contains(word)) {
      return true;
    }
    if (word.equals("rt") || word.equals("rw")) {
      return index + 1 < message.size() && message.word(index + 1).number();
    }
    var before = message.lower(index - 1);
    return (before.equals("rt") || before.equals("rw")) && message.word(index).number();
  }
}
