package kanal.nlp.language;

import java.util.ArrayList;
import java.util.List;
import kanal.nlp.text.Form;
import kanal.nlp.text.Message;

/// The words of a message as a language is told by them: in lower case, without numbers, accents
/// that few type, and signs.
final class LanguageText {
  /// More words tell nothing new and only cost time.
  private static final int MOST_WORDS = 60;

  private LanguageText() {}

  static List<String> words(Message message) {
    return forms(message).stream().map(LanguageText::plain).toList();
  }

  static List<Form> forms(Message message) {
    var forms = new ArrayList<Form>(Math.min(message.size(), MOST_WORDS));
    for (int i = 0; i < message.size() && forms.size() < MOST_WORDS; i++) {
      var form = message.form(i);
      if (!form.number()) {
        forms.add(form);
      }
    }
    return forms;
  }

  /// "ogé" and "oge" are one Sundanese word, typed with more or less care.
  static String plain(Form form) {
    return form.lower().replace('é', 'e').replace('è', 'e');
  }
}
