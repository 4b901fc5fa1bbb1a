package kanal.bot.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.IncidentDate;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.Attachment;

/// What is known of a complaint so far.
///
/// @param story the citizen's own words, untouched, message by message
/// @param told whether the story is enough to work with
/// @param understood what the story told
/// @param anonymous whether the reporter stays unknown to officers
/// @param secret whether the text is not public
public record Answers(
    List<Part> story,
    boolean told,
    Understanding understood,
    Optional<Place> where,
    Optional<IncidentDate> when,
    List<Attachment> files,
    boolean anonymous,
    boolean secret) {
  public Answers {
    story = List.copyOf(story);
    files = List.copyOf(files);
  }

  public static Answers none() {
    return new Answers(
        List.of(),
        false,
        Understanding.nothing(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false,
        false);
  }

  /// The story in one piece: its messages joined by line breaks.
  public String what() {
    return story.stream().map(Part::text).collect(Collectors.joining("\n"));
  }

  /// The required slots still empty, in the order they are asked for.
  public List<Slot> missing() {
    return Slot.requiredOnes().stream().filter(slot -> !has(slot)).toList();
  }

  public boolean has(Slot slot) {
    return switch (slot) {
      case WHAT -> told;
      case WHERE -> where.isPresent();
      case WHEN -> when.isPresent();
      case FILES -> !files.isEmpty();
      case PRIVACY -> anonymous || secret;
    };
  }

  /// Whether nothing at all was said.
  public boolean isEmpty() {
    return story.isEmpty() && where.isEmpty() && files.isEmpty();
  }

  public Answers withStory(List<Part> parts) {
    return new Answers(parts, told, understood, where, when, files, anonymous, secret);
  }

  /// With one more message, or with new words for a message that is already part of the story.
  public Answers plus(Part part) {
    var parts = new ArrayList<>(story);
    var known = parts.stream().map(Part::reference).toList().indexOf(part.reference());
    if (known >= 0) {
      parts.set(known, part);
    } else {
      parts.add(part);
    }
    return withStory(parts);
  }

  public Answers told(Understanding understanding) {
    return new Answers(story, true, understanding, where, when, files, anonymous, secret);
  }

  /// With danger told, whatever else is known.
  public Answers dangerous() {
    return new Answers(
        story, told, understood.with(Flag.DANGER), where, when, files, anonymous, secret);
  }

  public Answers withWhere(Place place) {
    return new Answers(story, told, understood, Optional.of(place), when, files, anonymous, secret);
  }

  public Answers withWhen(IncidentDate date) {
    return new Answers(story, told, understood, where, Optional.of(date), files, anonymous, secret);
  }

  public Answers withFiles(List<Attachment> more) {
    var all = new ArrayList<>(files);
    all.addAll(more);
    return new Answers(story, told, understood, where, when, all, anonymous, secret);
  }

  public Answers asAnonymous(boolean yes) {
    return new Answers(story, told, understood, where, when, files, yes, secret);
  }

  public Answers asSecret(boolean yes) {
    return new Answers(story, told, understood, where, when, files, anonymous, yes);
  }

  @Override
  public String toString() {
    return "Answers[missing " + missing() + "]";
  }
}
