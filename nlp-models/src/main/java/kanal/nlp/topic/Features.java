package kanal.nlp.topic;

import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;
import org.jspecify.annotations.Nullable;

/// Turns a message into what the topic model counts.
public final class Features {
  private static final int PREFIX_LENGTH = 5;

  private final Recipe recipe;
  private final Lexicon lexicon;

  public Features(Recipe recipe, Lexicon lexicon) {
    this.recipe = recipe;
    this.lexicon = lexicon;
  }

  void of(Message message, FeatureSink sink) {
    var terms = terms(message);
    @Nullable Term before = null;
    for (int i = 0; i < terms.length; i++) {
      var term = terms[i];
      if (address(terms, i)) {
        before = null;
        continue;
      }
      sink.word(term, i);
      if (recipe.stems() && !term.number()) {
        sink.stem(term, i);
      }
      if (recipe.prefixes() && term.normal().length() > PREFIX_LENGTH) {
        sink.prefix(term.normal().substring(0, PREFIX_LENGTH), i);
      }
      if (recipe.bigrams() && before != null && message.gapBefore(i) != Gap.SENTENCE) {
        sink.pair(before, term, i);
      }
      before = term;
    }
    if (recipe.lexicon() > 0) {
      for (var hit : lexicon.find(terms)) {
        if (!address(terms, hit.first())) {
          sink.lexical(hit.topic(), hit.first(), hit.last());
        }
      }
    }
  }

  private static Term[] terms(Message message) {
    var terms = new Term[message.size()];
    for (int i = 0; i < terms.length; i++) {
      terms[i] = Term.of(message.form(i));
    }
    return terms;
  }

  /// "RT 05" and "kec" are an address; "pak RT" and "kantor kecamatan" are offices. Only offices
  /// say what a message is about.
  private static boolean address(Term[] terms, int index) {
    return terms[index].addressed()
        || neighbourhood(terms, index)
        || (index > 0 && neighbourhood(terms, index - 1));
  }

  /// "RT 05".
  private static boolean neighbourhood(Term[] terms, int index) {
    return terms[index].neighbourhood() && index + 1 < terms.length && terms[index + 1].number();
  }
}
