package kanal.nlp.labelled;

import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import kanal.nlp.topic.Example;

/// A message with the topic somebody gave it.
///
/// @param topic a code; never `lainnya`
/// @param alsoAcceptable other topics that are not wrong
/// @param date when it was received, where the file says so
public record Labelled(
    String text, String topic, Set<String> alsoAcceptable, Optional<LocalDateTime> date) {
  public Labelled {
    alsoAcceptable = Set.copyOf(alsoAcceptable);
  }

  public Example example() {
    return new Example(topic, text);
  }

  @Override
  public String toString() {
    return "Labelled[" + topic + "]";
  }
}
