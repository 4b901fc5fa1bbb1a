package kanal.nlp;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Understanding;
import kanal.bot.engine.Reader;
import kanal.nlp.date.DateFinder;
import kanal.nlp.language.LanguageFinder;
import kanal.nlp.language.LanguageModelFile;
import kanal.nlp.personal.PersonalData;
import kanal.nlp.personal.PersonalDataFinder;
import kanal.nlp.place.PlaceFinder;
import kanal.nlp.rules.Rules;
import kanal.nlp.text.Message;
import kanal.nlp.title.TitleMaker;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModelFiles;

/// Understands messages with the models trained by the build and with rules; may be used by many
/// threads at once.
public final class KanalReader implements Reader {
  private final TopicClassifier topics;
  private final LanguageFinder languages;
  private final DateFinder dates;
  private final PlaceFinder places;
  private final Rules rules = new Rules();
  private final TitleMaker titles = new TitleMaker();

  /// @param zone in which the citizens' days begin and end
  /// @param homeRegion code of the region the operator serves, such as `36.03`; its own places are
  ///   meant before their namesakes
  /// @throws IllegalArgumentException when no region has that code
  public KanalReader(
      ZoneId zone, Optional<String> homeRegion, TopicClassifier topics, LanguageFinder languages) {
    this.topics = topics;
    this.languages = languages;
    this.places = new PlaceFinder(homeRegion);
    this.dates = new DateFinder(zone);
  }

  /// With the models on the class path.
  public static KanalReader shipped(ZoneId zone, Optional<String> homeRegion) {
    return new KanalReader(
        zone, homeRegion, TopicModelFiles.shipped().classifier(), LanguageModelFile.shipped());
  }

  @Override
  public Understanding read(String words, Instant receivedAt) {
    var message = Message.of(words);
    var personal = PersonalDataFinder.find(words);
    var topic = topics.read(message);
    return new Understanding(
        languages.find(message),
        rules.kind(message),
        topic.ranking(),
        topic.certainty(),
        topics.because(message, topic.best().code()),
        places.find(message),
        dates.find(message, receivedAt),
        flags(message, personal),
        titles.title(message, personal),
        topic.complaint() && !rules.nothing(message));
  }

  private Set<Flag> flags(Message message, List<PersonalData> personal) {
    var flags = EnumSet.noneOf(Flag.class);
    if (rules.danger(message)) {
      flags.add(Flag.DANGER);
    }
    if (rules.sensitive(message)) {
      flags.add(Flag.SENSITIVE);
    }
    if (!personal.isEmpty()) {
      flags.add(Flag.PERSONAL_DATA);
    }
    return flags;
  }
}
