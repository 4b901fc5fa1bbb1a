package kanal.nlp.topic;

import java.util.List;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding.Certainty;

/// What the topic model makes of a message.
///
/// @param ranking all topics, most likely first; confidences add up to 1
/// @param nothing how likely the message reports nothing
/// @param complaint whether it reports something
public record TopicReading(
    List<TopicGuess> ranking, Certainty certainty, double nothing, boolean complaint) {
  public TopicReading {
    ranking = List.copyOf(ranking);
  }

  /// The first of the ranking.
  public TopicGuess best() {
    return ranking.getFirst();
  }
}
