package kanal.bot.prompt;

import java.util.Map;
import java.util.Optional;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Topic;
import kanal.bot.complaint.Topics;
import kanal.bot.message.Language;

/// What a report is about, in the words of one language.
final class SummaryWords {
  /// A longer one would push the question off a card.
  private static final int LONGEST_PLACE = 120;

  private final Phrases phrases;
  private final Topics topics;
  private final Dates dates;

  SummaryWords(Phrases phrases, Topics topics, Dates dates) {
    this.phrases = phrases;
    this.topics = topics;
    this.dates = dates;
  }

  /// What its phrases take the place of.
  Map<String, String> values(Summary summary) {
    var privacy =
        (summary.anonymous() ? phrases.get("check.anonymous", false) : "")
            + (summary.secret() ? phrases.get("check.secret", false) : "");
    var files =
        summary.files() == 0
            ? ""
            : filled("check.files", "count", Integer.toString(summary.files()));
    var when = summary.when().map(date -> filled("check.when", "when", dates.of(date))).orElse("");
    return Map.of(
        "title",
        title(summary),
        "topic",
        topic(summary),
        "place",
        place(summary.where()),
        "when",
        when,
        "files",
        files + two(summary),
        "privacy",
        privacy);
  }

  private String title(Summary summary) {
    return summary.title().isBlank() ? phrases.get("title.none", false) : summary.title();
  }

  private String two(Summary summary) {
    return summary.matters() > 1 ? phrases.get("check.two", false) : "";
  }

  private String topic(Summary summary) {
    var name = name(topics.of(summary.topic()));
    return summary.orTopics().isEmpty() ? name : filled("topic.likely", "topic", name);
  }

  String name(Topic topic) {
    return phrases.language().equals(Language.ENGLISH) ? topic.englishName() : topic.brief();
  }

  private String place(Optional<Place> where) {
    if (where.isEmpty()) {
      return phrases.get("place.unknown", false);
    }
    var words = where.get().words();
    return words.isBlank() ? phrases.get("place.pin", false) : Template.cut(words, LONGEST_PLACE);
  }

  private String filled(String key, String name, String value) {
    return phrases.template(key, false).filled(Map.of(name, value));
  }
}
