package kanal.nlp.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kanal.nlp.evaluate.Evaluation;
import kanal.nlp.text.Message;
import kanal.nlp.train.Judged;
import kanal.nlp.train.Training;
import org.junit.jupiter.api.Test;

class TopicTrainerTest {
  private static final int EVERY = 4;
  private static final Recipe QUICK = new Recipe(true, true, false, 0.2, 0.3, 25);

  private final Training training = new Training(Path.of(""));

  @Test
  void trainsTheSameBytesTwice() throws IOException {
    var some = every(EVERY, 0);
    var one = training.trainer(QUICK).train(some);
    var other = training.trainer(QUICK).train(some);
    assertThat(TopicModelFiles.weights(one)).isEqualTo(TopicModelFiles.weights(other));
    assertThat(TopicModelFiles.vocabulary(one)).isEqualTo(TopicModelFiles.vocabulary(other));
  }

  @Test
  void tellsTopicsOfMessagesItHasNotSeen() throws IOException {
    var seen = new ArrayList<Example>();
    for (int i = 1; i < EVERY; i++) {
      seen.addAll(every(EVERY, i));
    }
    var classifier = training.trainer(QUICK).train(seen).classifier();
    var judged = new ArrayList<Judged>();
    for (var example : every(EVERY, 0)) {
      var scores = classifier.scores(Message.of(example.text()));
      judged.add(new Judged(example.topic(), Set.of(), scores));
    }
    var evaluation = Evaluation.of(classifier.classes(), judged, Calibration.NONE, false);
    assertThat(evaluation.macroF1()).isGreaterThan(0.70);
    assertThat(evaluation.topThree()).isGreaterThan(0.88);
  }

  @Test
  void readsWhatItWrote() throws IOException {
    var trained =
        training
            .trainer(QUICK)
            .train(every(EVERY, 0))
            .with(new Calibration(0.5, 0.9, 0.6, 0.7), Map.of("agama", 0.2));
    var read =
        TopicModelFiles.read(
            new ByteArrayInputStream(TopicModelFiles.weights(trained)),
            new ByteArrayInputStream(TopicModelFiles.vocabulary(trained)));
    var message = Message.of("lampu jalan mati, jalannya juga rusak");
    assertThat(read.classifier().calibration()).isEqualTo(trained.calibration());
    assertThat(read.classifier().scores(message))
        .containsExactly(trained.classifier().scores(message));
  }

  /// Every n-th line of each topic, beginning with a certain one.
  private List<Example> every(int n, int first) throws IOException {
    var counts = new HashMap<String, Integer>();
    var some = new ArrayList<Example>();
    for (var example : training.examples()) {
      if ((counts.merge(example.topic(), 1, Integer::sum) - 1) % n == first) {
        some.add(example);
      }
    }
    return some;
  }
}
