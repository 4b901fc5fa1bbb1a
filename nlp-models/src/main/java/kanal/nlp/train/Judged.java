package kanal.nlp.train;

import java.util.Set;

/// A message whose class is known and what a model that had not seen it made of it.
public final class Judged {
  private final String topic;
  private final Set<String> alsoAcceptable;
  private final double[] scores;

  /// @param topic the class it was given
  /// @param alsoAcceptable other classes that are not wrong
  /// @param scores one a class, in the model's order
  public Judged(String topic, Set<String> alsoAcceptable, double[] scores) {
    this.topic = topic;
    this.alsoAcceptable = Set.copyOf(alsoAcceptable);
    this.scores = scores.clone();
  }

  public String topic() {
    return topic;
  }

  public Set<String> alsoAcceptable() {
    return alsoAcceptable;
  }

  public double[] scores() {
    return scores.clone();
  }
}
