package kanal.bot.prompt;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.form.Answers;

/// What a citizen is shown of their complaint.
///
/// @param title the gist, empty while nothing was told
/// @param topic its code; `lainnya` when the classifier abstains
/// @param orTopics the codes of others it may be, when the classifier is not sure
/// @param files how many were sent
/// @param matters how many there are, when they are clearly more than one, else 0
public record Summary(
    String title,
    String topic,
    List<String> orTopics,
    Optional<Place> where,
    Optional<IncidentDate> when,
    int files,
    int matters,
    boolean anonymous,
    boolean secret) {
  public Summary {
    orTopics = List.copyOf(orTopics);
  }

  public static Summary of(Answers answers) {
    var topics = answers.understood().offered();
    return new Summary(
        answers.understood().title(),
        topics.getFirst(),
        topics.subList(1, topics.size()),
        answers.where(),
        answers.when(),
        answers.files().size(),
        answers.understood().matters().size(),
        answers.anonymous(),
        answers.secret());
  }

  /// All it may be about, likeliest first.
  public List<Choice> topics() {
    return Stream.concat(Stream.of(topic), orTopics.stream())
        .<Choice>map(Choice.About::new)
        .toList();
  }

  @Override
  public String toString() {
    return "Summary[" + topic + "]";
  }
}
