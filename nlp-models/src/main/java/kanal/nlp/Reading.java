package kanal.nlp;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Kind;
import kanal.bot.complaint.Matter;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.message.Language;
import kanal.nlp.date.DateMention;
import kanal.nlp.personal.PersonalData;
import kanal.nlp.place.PlaceMention;
import kanal.nlp.topic.MatterMention;
import kanal.nlp.topic.TopicReading;

/// All that was read from a citizen's words, each part with where it stands in them. Positions
/// count UTF-16 code units, as `String` does.
///
/// @param modelVersion which topic model read
/// @param because the words that decided the topic, strongest first
/// @param matters two or more with their topics when the words clearly tell of several, else none
/// @param language of the words, only when it is clear
/// @param place where it happened: of the places named, the one meant
/// @param places all that are named, in the text's order
/// @param incident when it happened: of the dates named, the one meant
/// @param dates all that are named, in the text's order
/// @param personal what names a person, in the text's order
/// @param title the gist in at most 80 characters
/// @param complaint whether the words report anything at all
public record Reading(
    String modelVersion,
    TopicReading topic,
    List<String> because,
    List<MatterMention> matters,
    Optional<Language> language,
    Kind kind,
    Optional<Place> place,
    List<PlaceMention> places,
    Optional<DateMention> incident,
    List<DateMention> dates,
    List<PersonalData> personal,
    Set<Flag> flags,
    String title,
    boolean complaint) {
  public Reading {
    because = List.copyOf(because);
    matters = List.copyOf(matters);
    places = List.copyOf(places);
    dates = List.copyOf(dates);
    personal = List.copyOf(personal);
    flags = Set.copyOf(flags);
  }

  /// What the bot needs of it.
  public Understanding understanding() {
    return new Understanding(
        language,
        kind,
        topic.ranking(),
        topic.certainty(),
        because,
        place,
        incident.map(DateMention::incident),
        flags,
        title,
        matters.stream().map(matter -> new Matter(matter.topic(), matter.text())).toList(),
        complaint,
        Optional.of(modelVersion));
  }

  @Override
  public String toString() {
    return "Reading[" + topic.best().code() + ", " + topic.certainty() + "]";
  }
}
