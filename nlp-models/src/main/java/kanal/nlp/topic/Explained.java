package kanal.nlp.topic;

import java.util.List;

/// What the topic model makes of a message, and why.
///
/// @param because the words that spoke most for the first of the ranking, strongest first
public record Explained(TopicReading reading, List<String> because) {
  public Explained {
    because = List.copyOf(because);
  }
}
