package kanal.bot.prompt;

import java.util.Optional;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.form.Answers;

/// What a citizen is shown of their complaint.
///
/// @param title the gist, empty while nothing was told
/// @param topic its code; `lainnya` when the classifier abstains
/// @param files how many were sent
public record Summary(
    String title,
    String topic,
    Optional<Place> where,
    Optional<IncidentDate> when,
    int files,
    boolean anonymous,
    boolean secret) {
  public static Summary of(Answers answers) {
    return new Summary(
        answers.understood().title(),
        answers.understood().topic().code(),
        answers.where(),
        answers.when(),
        answers.files().size(),
        answers.anonymous(),
        answers.secret());
  }

  @Override
  public String toString() {
    return "Summary[" + topic + "]";
  }
}
