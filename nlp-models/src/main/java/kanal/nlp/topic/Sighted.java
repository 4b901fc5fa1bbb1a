package kanal.nlp.topic;

import kanal.nlp.text.Message;

/// A message with what a topic model knows of it, so that no part of it is looked at twice.
public final class Sighted {
  private final Message message;
  private final Sightings sightings;
  private final TopicClassifier classifier;

  Sighted(Message message, Sightings sightings, TopicClassifier classifier) {
    this.message = message;
    this.sightings = sightings;
    this.classifier = classifier;
  }

  public Message message() {
    return message;
  }

  /// What the whole message is about, and why.
  public Explained explained() {
    return classifier.explain(message, sightings);
  }

  /// What the words from one to another are about, as if they were all.
  TopicReading part(int first, int last) {
    if (cuts(first) || cuts(last + 1)) {
      var words = message.words().subList(first, last + 1);
      return classifier.read(new Message(message.text(), words));
    }
    return classifier.read(sightings.within(first, last));
  }

  /// Whether "RT" and its number stand on different sides: apart they are no address.
  private boolean cuts(int next) {
    return next > 0
        && next < message.size()
        && message.word(next).number()
        && Term.of(message.form(next - 1)).neighbourhood();
  }
}
