package kanal.command;

import java.util.List;
import java.util.Locale;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Region;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.message.Language;
import kanal.nlp.Reading;
import kanal.nlp.date.DateMention;
import kanal.nlp.personal.PersonalData;
import kanal.nlp.place.PlaceMention;
import kanal.nlp.topic.MatterMention;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What `understand` writes of a message; its parts' names are the names in JSON. `start` and `end`
/// count UTF-16 code units of the text, the end not included.
///
/// @param topic a code, `lainnya` when the first of the ranking is not sure enough
/// @param confidence of the first of the ranking, between 0 and 1
/// @param ranking all topics, most likely first
/// @param matters two or more when the message clearly tells of several, else none
/// @param language an ISO 639 code, null when it is not clear
/// @param kind LAPOR's klasifikasi, in Indonesian
/// @param incident of the dates, the one on which it happened
/// @param complaint whether anything is reported at all
record UnderstandAnswer(
    JsonNode id,
    String topic,
    double confidence,
    List<Guess> ranking,
    List<MatterMention> matters,
    @Nullable String language,
    String kind,
    String title,
    List<NamedPlace> places,
    List<NamedDate> dates,
    @Nullable Incident incident,
    boolean danger,
    boolean sensitive,
    List<Personal> personalData,
    boolean complaint,
    String modelVersion) {

  record Guess(String topic, double confidence) {
    static Guess of(TopicGuess guess) {
      return new Guess(guess.code(), guess.confidence());
    }
  }

  /// @param code of the region, null when no region or more than one is meant
  record NamedPlace(
      String text,
      int start,
      int end,
      @Nullable String code,
      @Nullable String name,
      List<Region> candidates) {
    static NamedPlace of(String text, PlaceMention place) {
      return new NamedPlace(
          text.substring(place.start(), place.end()),
          place.start(),
          place.end(),
          place.region().map(Region::code).orElse(null),
          place.region().map(Region::name).orElse(null),
          place.candidates());
    }
  }

  /// @param from first possible day, or moment where the words are finer than a day, as in ISO 8601
  /// @param to last possible one
  /// @param assumed whether the day was not said, only a time of it
  record NamedDate(
      String text, int start, int end, String from, String to, String precision, boolean assumed) {
    static NamedDate of(String text, DateMention date) {
      return new NamedDate(
          text.substring(date.start(), date.end()),
          date.start(),
          date.end(),
          firstOf(date),
          lastOf(date),
          lower(date.precision()),
          date.assumed());
    }
  }

  record Incident(String text, String from, String to, String precision) {
    static Incident of(DateMention date) {
      return new Incident(date.words(), firstOf(date), lastOf(date), lower(date.precision()));
    }
  }

  private static String firstOf(DateMention date) {
    return date.time().map(time -> time.from().toString()).orElseGet(() -> date.from().toString());
  }

  private static String lastOf(DateMention date) {
    return date.time().map(time -> time.to().toString()).orElseGet(() -> date.to().toString());
  }

  record Personal(String type, int start, int end) {
    static Personal of(PersonalData data) {
      return new Personal(lower(data.type()), data.start(), data.end());
    }
  }

  static UnderstandAnswer of(JsonNode id, String text, Reading reading) {
    var topic = reading.understanding().topic();
    return new UnderstandAnswer(
        id,
        topic.code(),
        topic.confidence(),
        reading.topic().ranking().stream().map(Guess::of).toList(),
        reading.matters(),
        reading.language().map(Language::code).orElse(null),
        reading.kind().officialName(),
        reading.title(),
        reading.places().stream().map(place -> NamedPlace.of(text, place)).toList(),
        reading.dates().stream().map(date -> NamedDate.of(text, date)).toList(),
        reading.incident().map(Incident::of).orElse(null),
        reading.flags().contains(Flag.DANGER),
        reading.flags().contains(Flag.SENSITIVE),
        reading.personal().stream().map(Personal::of).toList(),
        reading.complaint(),
        reading.modelVersion());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
