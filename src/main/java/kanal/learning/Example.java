package kanal.learning;

import java.time.Instant;
import java.util.Optional;
import kanal.bot.complaint.TicketNumber;
import kanal.bot.complaint.TopicGuess;

/// A citizen's words with the topic an officer gave them.
///
/// @param text without what names a person
/// @param machine what the model took it for, whether it was sure or not
/// @param model version of that model
/// @param officer who said so
/// @param at when
/// @param filedAt when the message came
record Example(
    TicketNumber number,
    String text,
    String topic,
    TopicGuess machine,
    Optional<String> model,
    String officer,
    Instant at,
    Instant filedAt) {

  /// How the topic came about.
  enum Way {
    /// The officer chose another than the model.
    CORRECTED,
    /// The model was right.
    CONFIRMED
  }

  Way way() {
    return topic.equals(machine.code()) ? Way.CONFIRMED : Way.CORRECTED;
  }

  @Override
  public String toString() {
    return "Example[" + number + ", " + topic + "]";
  }
}
