package kanal.nlp.language;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kanal.bot.message.Language;
import kanal.nlp.text.Message;

/// What models made of sentences that they had not seen, each judged by one that was trained on the
/// others.
final class LanguageValidation {
  private static final int FOLDS = 5;

  /// Of the sentences whose language is told, so many are right.
  private static final double RIGHT = 0.99;

  private LanguageValidation() {}

  /// @param language the one it is in
  record Judged(Language language, LanguageReading reading) {
    boolean right() {
      return reading.language().equals(language);
    }
  }

  /// Neighbouring lines were written with one matter in mind, so a fold is a run of lines.
  static List<Judged> of(List<LanguageExample> examples) throws IOException {
    var sizes = new LinkedHashMap<String, Integer>();
    examples.forEach(example -> sizes.merge(example.code(), 1, Integer::sum));
    var judged = new ArrayList<Judged>();
    for (int fold = 0; fold < FOLDS; fold++) {
      var lines = new LinkedHashMap<String, Integer>();
      var seen = new ArrayList<LanguageExample>();
      var unseen = new ArrayList<LanguageExample>();
      for (var example : examples) {
        int line = lines.merge(example.code(), 1, Integer::sum) - 1;
        int its = line * FOLDS / sizes.getOrDefault(example.code(), 1);
        (its == fold ? unseen : seen).add(example);
      }
      judged.addAll(judged(new LanguageFinder(LanguageTrainer.train(seen), anything()), unseen));
    }
    return judged;
  }

  private static List<Judged> judged(LanguageFinder finder, List<LanguageExample> examples) {
    var judged = new ArrayList<Judged>();
    for (var example : examples) {
      finder
          .read(Message.of(example.text()))
          .ifPresent(reading -> judged.add(new Judged(new Language(example.code()), reading)));
    }
    return judged;
  }

  /// The smallest margin from which on enough of what is told is right.
  static double margin(List<Judged> judged) {
    return judged.stream()
        .mapToDouble(one -> one.reading().margin())
        .filter(margin -> right(judged, LanguageRule.shipped(margin)) >= RIGHT)
        .min()
        .orElseThrow(() -> new IllegalStateException("no margin makes the detector sure enough"));
  }

  private static double right(List<Judged> judged, LanguageRule rule) {
    return judged.stream()
        .filter(one -> rule.sure(one.reading()))
        .mapToInt(one -> one.right() ? 1 : 0)
        .average()
        .orElse(0);
  }

  private static LanguageRule anything() {
    return new LanguageRule(1, 0, false);
  }
}
