package kanal.nlp.topic;

/// A topic model ready to read with.
///
/// @param version how officers call it; [#SHIPPED] for the one trained by the build
public record TopicModel(String version, TopicClassifier classifier) {
  public static final String SHIPPED = "shipped";

  public static TopicModel shipped() {
    return new TopicModel(SHIPPED, TopicModelFiles.shipped().classifier());
  }
}
