package kanal.nlp.topic;

import java.util.Set;
import kanal.nlp.text.Form;
import kanal.nlp.text.Knowledge;

/// A word as the topic model counts it, whatever the model.
///
/// @param normal its normal form; of a number only that it is one
/// @param addressed whether it always belongs to an address
/// @param neighbourhood whether it is "rt" or "rw"
record Term(Form form, String normal, String stem, boolean addressed, boolean neighbourhood) {
  private static final String NUMBER = "#";
  private static final Set<String> ADDRESS_WORDS = Set.of("kel", "kec", "kab");
  private static final Set<String> NEIGHBOURHOODS = Set.of("rt", "rw");

  private static final Knowledge<Term> KNOWN = new Knowledge<>(Term::learn);

  static Term of(Form form) {
    return KNOWN.of(form);
  }

  private static Term learn(Form form) {
    return new Term(
        form,
        form.number() ? NUMBER : form.normal(),
        form.number() ? NUMBER : Stems.of(form.normal()),
        ADDRESS_WORDS.contains(form.lower()),
        NEIGHBOURHOODS.contains(form.lower()));
  }

  boolean number() {
    return form.number();
  }
}
