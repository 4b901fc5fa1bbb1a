package kanal.nlp.store;

import kanal.nlp.evaluate.Evaluation;

/// How good a model was on the messages kept aside.
///
/// @param messages how many there were
/// @param accuracy share whose first topic was right
/// @param topThree share with the right topic among the first three
/// @param calibrationError expected difference between confidence and accuracy
/// @param answered how many it was sure enough of to file them alone
/// @param precision share of those that were right; 0 when there were none
public record Scores(
    int messages,
    double accuracy,
    double macroF1,
    double topThree,
    double calibrationError,
    int answered,
    double precision) {

  public static Scores of(Evaluation evaluation) {
    var sure = evaluation.certainties().getFirst();
    return new Scores(
        evaluation.messages(),
        evaluation.accuracy(),
        evaluation.macroF1(),
        evaluation.topThree(),
        evaluation.calibrationError(),
        sure.messages(),
        sure.first());
  }
}
