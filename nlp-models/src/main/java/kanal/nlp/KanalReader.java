package kanal.nlp;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Understanding;
import kanal.bot.complaint.Understanding.Certainty;
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
import kanal.nlp.topic.Matters;
import kanal.nlp.topic.Sighted;
import kanal.nlp.topic.TopicClassifier;
import kanal.nlp.topic.TopicModel;

/// Understands messages with the models trained by the build, or a newer topic model, and with
/// rules; may be used by many threads at once.
public final class KanalReader implements Reader {
  private final ZoneId zone;
  private final Supplier<TopicModel> model;
  private final PlaceFinder places;
  private final LanguageFinder languages = LanguageModelFile.shipped();
  private final Rules rules = new Rules();
  private final TitleMaker titles = new TitleMaker();

  /// @param zone in which the citizens' days begin and end
  /// @param homeRegion code of the region the operator serves, such as `36.03`; its own places are
  ///   meant before their namesakes
  /// @param model asked once a message, so that it may change while messages are read
  /// @throws IllegalArgumentException when no region has that code
  public KanalReader(ZoneId zone, Optional<String> homeRegion, Supplier<TopicModel> model) {
    this.zone = zone;
    this.model = model;
    this.places = new PlaceFinder(homeRegion);
  }

  /// With the model on the class path.
  public static KanalReader shipped(ZoneId zone, Optional<String> homeRegion) {
    var shipped = TopicModel.shipped();
    return new KanalReader(zone, homeRegion, () -> shipped);
  }

  @Override
  public Understanding read(String words, Instant receivedAt) {
    return read(words, receivedAt.atZone(zone)).understanding();
  }

  /// @param received what "yesterday" counts from, in the zone whose midnight counts
  public Reading read(String words, ZonedDateTime received) {
    var message = Message.of(words);
    var personal = PersonalDataFinder.find(words);
    var current = model.get();
    var sighted = sight(current.classifier(), message, personal);
    var explained = sighted.explained();
    var topic = explained.reading();
    var where = places.read(message);
    var when = DateFinder.read(message, received);
    return new Reading(
        current.version(),
        topic,
        explained.because(),
        Matters.in(sighted, topic).stream()
            .map(matter -> matter.mention(sighted.message()))
            .toList(),
        languages.find(message),
        rules.kind(message),
        where.place(),
        where.all(),
        when.incident(),
        when.all(),
        personal,
        flags(message, personal),
        titles.title(message, personal),
        topic.complaint() && !rules.nothing(message));
  }

  /// Who complains is not what they complain about: "NIK" and a number beside social aid are no
  /// matter of the civil registry. What is clear without them is read without them.
  private static Sighted sight(
      TopicClassifier classifier, Message message, List<PersonalData> personal) {
    if (!personal.isEmpty()) {
      var rest = Message.of(PersonalDataFinder.blanked(message.text(), within(message, personal)));
      var sighted = classifier.sight(rest);
      if (sighted.explained().reading().certainty() == Certainty.SURE) {
        return sighted;
      }
    }
    return classifier.sight(message);
  }

  private static List<PersonalData> within(Message message, List<PersonalData> personal) {
    int length = message.text().length();
    return personal.stream().filter(data -> data.end() <= length).toList();
  }

  private Set<Flag> flags(Message message, List<PersonalData> personal) {
    var flags = EnumSet.noneOf(Flag.class);
    if (rules.danger(message)) {
      flags.add(Flag.DANGER);
    }
    if (rules.sensitive(message)) {
      flags.add(Flag.SENSITIVE);
    }
    if (rules.anonymous(message)) {
      flags.add(Flag.ANONYMOUS);
    }
    if (!personal.isEmpty()) {
      flags.add(Flag.PERSONAL_DATA);
    }
    return flags;
  }
}
