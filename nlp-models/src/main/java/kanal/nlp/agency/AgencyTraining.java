package kanal.nlp.agency;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.text.Message;
import kanal.nlp.topic.Example;
import kanal.nlp.topic.Recipe;
import kanal.nlp.topic.TopicTrainer;
import kanal.nlp.topic.TrainedTopics;
import kanal.nlp.train.Calibrator;
import kanal.nlp.train.Judged;

/// Trains on the shipped corpus and an agency's own messages together.
public final class AgencyTraining {
  /// An agency's message counts as much as this many of our own sentences.
  private static final double WEIGHT = 2;

  /// With fewer messages of its own, an agency's confidences are as reliable as the shipped model's
  /// were on ours.
  static final int ENOUGH_TO_CALIBRATE = 200;

  /// The share of the messages a rare topic has at most.
  private static final double RARE = 0.02;

  private static final int FOLDS = 5;

  private final List<Example> corpus;
  private final TrainedTopics shipped;
  private final TopicTrainer trainer;

  /// @param shipped whose lexicon and priors are kept, and the confidences until there are enough
  ///   messages
  public AgencyTraining(List<Example> corpus, TrainedTopics shipped, Recipe recipe) {
    this.corpus = List.copyOf(corpus);
    this.shipped = shipped;
    this.trainer = new TopicTrainer(recipe, shipped.lexicon());
  }

  /// @param calibrated whether confidences come from the agency's own messages
  public record Trained(TrainedTopics model, boolean calibrated) {}

  /// @param messages in the order they came in
  public Trained train(List<Labelled> messages, Progress progress) {
    boolean calibrated = messages.size() >= ENOUGH_TO_CALIBRATE;
    int trainings = calibrated ? FOLDS + 1 : 1;
    var done = new AtomicInteger();
    progress.at(0, trainings);
    // independent of each other, so the order in which they are done changes nothing
    var classes = classes(messages);
    var judged =
        IntStream.range(0, calibrated ? FOLDS : 0)
            .parallel()
            .mapToObj(fold -> {
              var some = judged(messages, fold);
              progress.at(done.incrementAndGet(), trainings);
              return some;
            })
            .flatMap(List::stream)
            .toList();
    var model = trained(messages);
    progress.at(trainings, trainings);
    var calibration = calibrated ? Calibrator.of(classes, judged) : shipped.calibration();
    return new Trained(model.with(calibration, priors(messages)), calibrated);
  }

  private TrainedTopics trained(List<Labelled> messages) {
    Set<Example> own = new HashSet<>();
    var all = new ArrayList<>(corpus);
    for (var message : messages) {
      own.add(message.example());
      all.add(message.example());
    }
    return trainer.train(all, example -> own.contains(example) ? WEIGHT : 1);
  }

  /// A topic is as rare as we took it for unless the agency's own messages say that it is not.
  private Map<String, Double> priors(List<Labelled> messages) {
    var priors = new TreeMap<>(shipped.priors());
    priors
        .keySet()
        .removeIf(topic ->
            messages.stream().filter(one -> one.topic().equals(topic)).count()
                > messages.size() * RARE);
    return priors;
  }

  private List<String> classes(List<Labelled> messages) {
    return Stream.concat(corpus.stream(), messages.stream().map(Labelled::example))
        .map(Example::topic)
        .distinct()
        .toList();
  }

  /// Folds are runs of messages that came one after the other: what happened in a week is told by
  /// many, and a model must not have seen the one when it judges the other.
  private List<Judged> judged(List<Labelled> messages, int fold) {
    var seen = new ArrayList<Labelled>();
    var unseen = new ArrayList<Labelled>();
    for (int i = 0; i < messages.size(); i++) {
      ((long) i * FOLDS / messages.size() == fold ? unseen : seen).add(messages.get(i));
    }
    var classifier = trained(seen).classifier();
    return unseen.stream()
        .map(one ->
            new Judged(
                one.topic(), one.alsoAcceptable(), classifier.scores(Message.of(one.text()))))
        .toList();
  }
}
