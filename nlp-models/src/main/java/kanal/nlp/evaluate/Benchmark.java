package kanal.nlp.evaluate;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kanal.nlp.labelled.Labelled;
import kanal.nlp.text.Message;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModel;
import kanal.nlp.topic.TopicModelFiles;
import kanal.nlp.topic.TrainedTopics;

/// Writes all figures of a model: how well it tells topics, what else is read, how fast, how large.
public final class Benchmark {
  private static final int LOADS = 7;
  private static final int WARM_UP = 5_000;
  private static final int TIMED = 20_000;

  private final PrintWriter out;
  private final Scoreboard scoreboard;

  private final Optional<String> homeRegion;

  /// @param homeRegion of who wrote the messages, as the operator would set it
  public Benchmark(PrintWriter out, Optional<String> homeRegion) {
    this.out = out;
    this.homeRegion = homeRegion;
    this.scoreboard = new Scoreboard(out);
  }

  /// Loads a model once more.
  @FunctionalInterface
  public interface Loading<E extends Exception> {
    TrainedTopics load() throws E;
  }

  /// What can be measured without labelled messages.
  ///
  /// @param texts to measure the speed on
  public <E extends Exception> void machine(String version, Loading<E> loading, List<String> texts)
      throws E, IOException {
    var times = new ArrayList<Double>();
    var model = loading.load();
    for (int i = 0; i < LOADS; i++) {
      long start = System.nanoTime();
      model = loading.load();
      model.classifier();
      times.add((System.nanoTime() - start) / 1e6);
    }
    times.sort(null);
    scoreboard.line("== the model %s", version);
    scoreboard.line("  %s", model.calibration());
    scoreboard.line("  size       %,.1f MB", TopicModelFiles.size(model) / 1e6);
    scoreboard.line("  load       %.0f ms (median of %d)", times.get(LOADS / 2), LOADS);
    speed(model.classifier(), texts);
    out.flush();
  }

  private void speed(TopicClassifier classifier, List<String> texts) {
    var times = new long[TIMED];
    double seen = 0;
    for (int i = 0; i < WARM_UP + TIMED; i++) {
      var text = texts.get(i % texts.size());
      long start = System.nanoTime();
      seen += classifier.read(Message.of(text)).best().confidence();
      if (i >= WARM_UP) {
        times[i - WARM_UP] = System.nanoTime() - start;
      }
    }
    if (seen <= 0) {
      throw new IllegalStateException("nothing was classified");
    }
    Arrays.sort(times);
    double mean = Arrays.stream(times).average().orElse(0) / 1e3;
    double length = texts.stream().mapToInt(String::length).average().orElse(0);
    scoreboard.line(
        "  topic      %.0f microseconds a message of %.0f characters (median %.0f, 99 %% within"
            + " %.0f); %,.0f a second on one core",
        mean, length, times[TIMED / 2] / 1e3, times[TIMED * 99 / 100] / 1e3, 1e6 / mean);
  }

  /// How well the model does on messages somebody labelled.
  public void quality(TopicModel model, List<Labelled> messages) {
    var classifier = model.classifier();
    scoreboard.print("labelled messages, strict", Judging.evaluation(classifier, messages, false));
    if (messages.stream().anyMatch(one -> !one.alsoAcceptable().isEmpty())) {
      scoreboard.print(
          "labelled messages, other acceptable topics count, too",
          Judging.evaluation(classifier, messages, true));
    }
    new ReadingRates(scoreboard, homeRegion).print(model, messages);
    out.flush();
  }
}
