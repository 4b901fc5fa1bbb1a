package kanal.learning;

import java.util.List;
import kanal.nlp.evaluate.Confusion;
import kanal.nlp.evaluate.Evaluation;
import kanal.nlp.evaluate.Judging;
import kanal.nlp.evaluate.Reliability;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.store.Scores;
import kanal.nlp.topic.TopicModel;

/// How good a model is on officers' examples that it has not learnt from.
record Judgement(
    String version, Scores scores, Confusion confusion, List<Reliability.Bin> reliability) {

  static Judgement of(TopicModel model, List<Labelled> unseen) {
    var classifier = model.classifier();
    var judged = Judging.judged(classifier, unseen);
    return new Judgement(
        model.version(),
        Scores.of(Evaluation.of(classifier.classes(), judged, classifier.calibration(), false)),
        Confusion.of(classifier.classes(), judged),
        Reliability.bins(classifier.classes(), judged, classifier.calibration()));
  }
}
