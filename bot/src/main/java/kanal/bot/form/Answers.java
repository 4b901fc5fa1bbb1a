package kanal.bot.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.Attachment;

/// What is known of a complaint so far.
///
/// @param what the citizen's own words, untouched; several messages are joined by line breaks
/// @param understood what those words told
/// @param anonymous whether the reporter stays unknown to officers
/// @param secret whether the text is not public
public record Answers(
    Optional<String> what,
    Understanding understood,
    Optional<Place> where,
    Optional<IncidentDate> when,
    List<Attachment> files,
    boolean anonymous,
    boolean secret) {
  public Answers {
    files = List.copyOf(files);
  }

  public static Answers none() {
    return new Answers(
        Optional.empty(),
        Understanding.nothing(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }

  /// The required slots still empty, in the order they are asked for.
  public List<Slot> missing() {
    return Slot.requiredOnes().stream().filter(slot -> !has(slot)).toList();
  }

  public boolean has(Slot slot) {
    return switch (slot) {
      case WHAT -> what.isPresent();
      case WHERE -> where.isPresent();
      case WHEN -> when.isPresent();
      case FILES -> !files.isEmpty();
      case PRIVACY -> anonymous || secret;
    };
  }

  public boolean isEmpty() {
    return what.isEmpty() && where.isEmpty() && files.isEmpty();
  }

  public Answers withWhat(String words, Understanding understanding) {
    return new Answers(Optional.of(words), understanding, where, when, files, anonymous, secret);
  }

  public Answers withWhere(Place place) {
    return new Answers(what, understood, Optional.of(place), when, files, anonymous, secret);
  }

  public Answers withWhen(IncidentDate date) {
    return new Answers(what, understood, where, Optional.of(date), files, anonymous, secret);
  }

  public Answers withFiles(List<Attachment> more) {
    var all = new ArrayList<>(files);
    all.addAll(more);
    return new Answers(what, understood, where, when, all, anonymous, secret);
  }

  public Answers asAnonymous(boolean yes) {
    return new Answers(what, understood, where, when, files, yes, secret);
  }

  public Answers asSecret(boolean yes) {
    return new Answers(what, understood, where, when, files, anonymous, yes);
  }

  @Override
  public String toString() {
    return "Answers[missing " + missing() + "]";
  }
}
