package kanal.nlp.language;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kanal.bot.message.Language;
import kanal.nlp.text.Message;
import opennlp.tools.ml.model.AbstractModel;

/// How well languages are told apart in sentences that no model has seen.
public final class LanguageEvaluation {
  private static final String NOTHING = "-";
  private static final int ROUNDS = 300;
  private static final int TYPICAL_LENGTH = 200;

  private final LanguageFinder finder;

  public LanguageEvaluation(LanguageFinder finder) {
    this.finder = finder;
  }

  /// How often each answer was given, `-` for none, by the language that would have been right.
  public Map<String, Map<String, Integer>> confusion(List<LanguageExample> sentences) {
    var confusion = new TreeMap<String, Map<String, Integer>>();
    for (var sentence : sentences) {
      var found = finder.find(Message.of(sentence.text())).map(Language::code).orElse(NOTHING);
      confusion
          .computeIfAbsent(sentence.code(), _ -> new TreeMap<>())
          .merge(found, 1, Integer::sum);
    }
    return confusion;
  }

  /// The share of sentences of one language that got the right answer.
  public static double right(Map<String, Integer> answers, String code) {
    int all = answers.values().stream().mapToInt(Integer::intValue).sum();
    return (double) answers.getOrDefault(code, 0) / all;
  }

  /// How many Indonesian messages were taken for another language.
  public long switched(List<String> indonesian) {
    return indonesian.stream()
        .flatMap(text -> finder.find(Message.of(text)).stream())
        .filter(language -> !language.equals(Language.INDONESIAN))
        .count();
  }

  /// Nanoseconds for a text of 200 characters, made from sentences.
  long nanoseconds(List<LanguageExample> sentences) {
    var texts = new ArrayList<Message>();
    var text = new StringBuilder();
    for (var sentence : sentences) {
      text.append(sentence.text()).append(' ');
      if (text.length() >= TYPICAL_LENGTH) {
        texts.add(Message.of(text.substring(0, TYPICAL_LENGTH)));
        text.setLength(0);
      }
    }
    long start = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      // the first half warms up
      start = round == ROUNDS ? System.nanoTime() : start;
      texts.forEach(finder::find);
    }
    return (System.nanoTime() - start) / ROUNDS / texts.size();
  }

  /// @param unseen sentences written apart from those trained on
  /// @param indonesian real messages
  /// @param ablation whether to show what each part of the rule is worth
  public static void print(
      List<LanguageExample> seen,
      List<LanguageExample> unseen,
      List<String> indonesian,
      boolean ablation,
      PrintWriter out)
      throws IOException {
    var shipped = new LanguageEvaluation(LanguageModelFile.shipped());
    out.printf("%n== languages (%d sentences, by answer)%n", unseen.size());
    shipped
        .confusion(unseen)
        .forEach((code, answers) ->
            out.printf("  %-6s %.3f  %s%n", code, right(answers, code), answers));
    out.printf(
        "  %d of %d real messages switch%n", shipped.switched(indonesian), indonesian.size());
    out.printf("  %d ns for %d characters%n", shipped.nanoseconds(unseen), TYPICAL_LENGTH);
    if (ablation) {
      var judged = LanguageValidation.of(seen);
      double margin = LanguageValidation.margin(judged);
      var model = LanguageTrainer.train(seen);
      out.printf("%n== what each part of the rule is worth (margin %.2f)%n", margin);
      var rules = new TreeMap<String, LanguageRule>();
      rules.put("1 the likeliest", new LanguageRule(1, 0, false));
      rules.put("2 four words", new LanguageRule(LanguageRule.FEWEST_WORDS, 0, false));
      rules.put("3 margin", new LanguageRule(LanguageRule.FEWEST_WORDS, margin, false));
      rules.put("4 small words", new LanguageRule(LanguageRule.FEWEST_WORDS, 0, true));
      rules.put("5 all", LanguageRule.shipped(margin));
      rules.forEach((name, rule) -> compare(name, rule, model, judged, unseen, indonesian, out));
    }
  }

  private static void compare(
      String name,
      LanguageRule rule,
      AbstractModel model,
      List<LanguageValidation.Judged> judged,
      List<LanguageExample> unseen,
      List<String> indonesian,
      PrintWriter out) {
    var told = judged.stream().filter(one -> rule.sure(one.reading())).toList();
    double right = told.stream().mapToInt(one -> one.right() ? 1 : 0).average().orElse(0);
    var evaluation = new LanguageEvaluation(new LanguageFinder(model, rule));
    var codes = new LinkedHashSet<String>();
    unseen.forEach(one -> codes.add(one.code()));
    var confusion = evaluation.confusion(unseen);
    double tests =
        codes.stream()
            .mapToDouble(code -> right(confusion.getOrDefault(code, Map.of()), code))
            .average()
            .orElse(0);
    out.printf(
        "  %-16s cross-validation told %.3f, right %.3f; test right %.3f; real switched %d%n",
        name, (double) told.size() / judged.size(), right, tests, evaluation.switched(indonesian));
  }
}
