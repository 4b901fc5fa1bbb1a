package kanal.nlp.topic;

/// A message whose class is known.
public record Example(String topic, String text) {
  @Override
  public String toString() {
    return "Example[" + topic + "]";
  }
}
