package kanal.learning;

import java.io.IOException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kanal.bot.complaint.Topics;
import kanal.nlp.agency.AgencyModels;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.store.LiveModels;
import kanal.nlp.store.ModelCard;
import kanal.nlp.store.ModelStore;
import kanal.nlp.store.Scores;
import kanal.nlp.store.UnusableModel;
import kanal.nlp.topic.TopicModel;

/// Makes the view of the models.
public final class ModelPage {
  /// Older examples say little about what comes in now.
  private static final int JUDGED = 5_000;

  private static final int DIFFERENCES_SHOWN = 8;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH.mm", Locale.of("id", "ID"));

  private final ModelStore store;
  private final LiveModels models;
  private final Examples examples;
  private final Retraining retraining;
  private final Topics topics;
  private final ConfusionPage confusion;
  private final ZoneId zone;

  ModelPage(
      ModelStore store,
      LiveModels models,
      Examples examples,
      Retraining retraining,
      Topics topics,
      ZoneId zone) {
    this.store = store;
    this.models = models;
    this.examples = examples;
    this.retraining = retraining;
    this.topics = topics;
    this.confusion = new ConfusionPage(topics);
    this.zone = zone;
  }

  /// @param changes whether who looks may change anything
  ModelView view(boolean changes) throws IOException, UnusableModel {
    var all = examples.all().stream().map(Examples::labelled).toList();
    var newest = all.subList(Math.max(0, all.size() - JUDGED), all.size());
    var active = judged(models.get(), newest);
    var shadow = models.shadow();
    var beside = shadow.isPresent() ? judged(shadow.get(), newest) : Optional.<Judgement>empty();
    var trail = store.trail();
    return new ModelView(
        changes,
        ModelWords.version(models.get().version()),
        shadow.map(TopicModel::version).map(ModelWords::version),
        all.size(),
        judgedBy(active, beside),
        measures(active.map(Judgement::scores), beside.map(Judgement::scores)),
        active.map(it -> confusion.pairs(it.confusion())).orElse(List.of()),
        active.map(it -> confusion.matrix(it.confusion())),
        active.map(it -> Chart.dots(it.reliability())).orElse(List.of()),
        agreement(),
        live(shadow.map(TopicModel::version)),
        versions(trail.getFirst()),
        trail.size() > 1 ? Optional.of(ModelWords.version(trail.get(1))) : Optional.empty(),
        run());
  }

  /// Empty when there is no example it has not learnt from.
  private Optional<Judgement> judged(TopicModel model, List<Labelled> newest)
      throws IOException, UnusableModel {
    var unseen = store.unseenBy(model.version(), newest);
    return unseen.isEmpty() ? Optional.empty() : Optional.of(Judgement.of(model, unseen));
  }

  private static String judgedBy(Optional<Judgement> active, Optional<Judgement> shadow) {
    var count = active.map(it -> it.scores().messages()).orElse(0);
    return shadow.map(it -> count + " dan " + it.scores().messages()).orElse(String.valueOf(count));
  }

  private static List<ModelView.Measure> measures(
      Optional<Scores> active, Optional<Scores> shadow) {
    if (active.isEmpty() && shadow.isEmpty()) {
      return List.of();
    }
    return List.of(
        measure(
            "Macro-F1",
            "rata-rata semua topik, yang jarang dihitung sama; 1 sempurna",
            active,
            shadow,
            it -> ModelWords.number(it.macroF1())),
        measure(
            "Tebakan pertama benar",
            "akurasi",
            active,
            shadow,
            it -> ModelWords.percent(it.accuracy())),
        measure(
            "Ada di antara tiga tebakan",
            "yang ditawarkan kepada petugas",
            active,
            shadow,
            it -> ModelWords.percent(it.topThree())),
        measure(
            "Selisih keyakinan",
            "ECE; makin kecil, makin dapat dipercaya keyakinannya",
            active,
            shadow,
            it -> ModelWords.number(it.calibrationError())),
        measure(
            "Yakin dan dijawab sendiri",
            "bagian laporan yang topiknya langsung diisi",
            active,
            shadow,
            it -> ModelWords.percent((double) it.answered() / Math.max(1, it.messages()))),
        measure(
            "Benar bila yakin",
            "presisi dari yang dijawab sendiri",
            active,
            shadow,
            it -> it.answered() == 0 ? "–" : ModelWords.percent(it.precision())));
  }

  private static ModelView.Measure measure(
      String name,
      String meaning,
      Optional<Scores> active,
      Optional<Scores> shadow,
      Function<Scores, String> figure) {
    return new ModelView.Measure(
        name, meaning, active.map(figure).orElse("–"), shadow.map(figure).orElse("–"));
  }

  private List<ModelView.AgreementRow> agreement() {
    var rows = new ArrayList<ModelView.AgreementRow>();
    examples
        .answers()
        .forEach((machine, answers) -> {
          int all = answers.values().stream().mapToInt(Integer::intValue).sum();
          int confirmed = answers.getOrDefault(machine, 0);
          rows.add(
              new ModelView.AgreementRow(
                  topics.of(machine).name(),
                  all,
                  all - confirmed,
                  ModelWords.percent((double) confirmed / all),
                  mostly(machine, answers)));
        });
    rows.sort(Comparator.comparingInt(ModelView.AgreementRow::corrected).reversed());
    return rows;
  }

  private String mostly(String machine, Map<String, Integer> answers) {
    return answers.entrySet().stream()
        .filter(answer -> !answer.getKey().equals(machine))
        .max(Map.Entry.comparingByValue())
        .map(answer -> topics.of(answer.getKey()).name() + " (" + answer.getValue() + ")")
        .orElse("–");
  }

  private Optional<ModelView.ShadowRows> live(Optional<String> shadow) throws IOException {
    if (shadow.isEmpty()) {
      return Optional.empty();
    }
    var summary = store.shadowLog(shadow.get()).summary();
    double messages = Math.max(1, summary.messages());
    return Optional.of(
        new ModelView.ShadowRows(
            summary.messages(),
            ModelWords.percent(summary.agreed() / messages),
            ModelWords.percent(summary.sure() / messages),
            ModelWords.percent(summary.shadowSure() / messages),
            summary.differences().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(DIFFERENCES_SHOWN)
                .map(one -> difference(one.getKey()) + ": " + one.getValue() + " kali")
                .toList()));
  }

  private String difference(String codes) {
    var parts = codes.split(" > ", -1);
    return topics.of(parts[0]).name() + " → " + topics.of(parts[parts.length - 1]).name();
  }

  private List<ModelView.VersionRow> versions(String active) throws IOException, UnusableModel {
    var shadow = store.shadow();
    var rows = new ArrayList<ModelView.VersionRow>();
    for (var card : store.cards().reversed()) {
      rows.add(
          version(card, card.version().equals(active), shadow.equals(Optional.of(card.version()))));
    }
    return rows;
  }

  private ModelView.VersionRow version(ModelCard card, boolean active, boolean shadow) {
    var scores = card.scores();
    return new ModelView.VersionRow(
        card.version(),
        TIME.format(card.trainedAt().atZone(zone)),
        card.messages() + " contoh, dinilai dengan " + scores.messages(),
        ModelWords.number(scores.macroF1()),
        ModelWords.number(card.scoresBefore().macroF1())
            + " ("
            + ModelWords.version(card.before())
            + ")",
        ModelWords.percent((double) scores.answered() / Math.max(1, scores.messages()))
            + ", benar "
            + ModelWords.percent(scores.precision()),
        active,
        shadow);
  }

  ModelView.RunView run() {
    var run = retraining.last();
    return new ModelView.RunView(
        run.running(),
        examples.count() >= AgencyModels.FEWEST,
        ModelWords.run(run),
        switch (run.state()) {
          case FAILED, LOST -> "problem";
          case RUNNING, DONE, CANCELLED -> "notice";
          case NONE -> "";
        },
        run.done(),
        Math.max(1, run.steps()));
  }
}
