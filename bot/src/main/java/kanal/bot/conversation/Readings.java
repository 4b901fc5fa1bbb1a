package kanal.bot.conversation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kanal.bot.complaint.Flag;
import kanal.bot.complaint.Place;
import kanal.bot.complaint.Understanding;
import kanal.bot.form.Answers;
import kanal.bot.form.SlotResult;
import kanal.bot.prompt.Words;

/// What the required slots make of a citizen's words.
final class Readings {
  private static final int FEWEST_WORDS_OF_A_STORY = 3;
  private static final int FEWEST_LETTERS_OF_A_PLACE = 3;
  private static final int LONGEST_PLACE = 120;

  /// Ways to say that one does not know.
  private static final Set<String> NO_IDEA =
      Set.of(
          "tidak tahu",
          "tdk tahu",
          "tidak tau",
          "tdk tau",
          "gak tau",
          "ga tau",
          "gk tau",
          "nggak tahu",
          "nggak tau",
          "kurang tahu",
          "kurang tau",
          "lupa",
          "entah",
          "tidak ada",
          "gak ada",
          "ga ada",
          "tidak",
          "gak",
          "ga",
          "nggak",
          "gatau",
          "gaktau",
          "ngga tau",
          "ndak tau",
          "ndak tahu",
          "tidak ingat",
          "i do not know",
          "i don t know",
          "don t know",
          "no idea",
          "ora ngerti",
          "mboten ngertos",
          "teu terang",
          "teu apal",
          "ten uning",
          "indak tau",
          "ndak tantu");

  /// What goes with an answer out of politeness.
  private static final Set<String> POLITE =
      Set.of(
          "maaf", "saya", "sy", "pak", "bu", "kak", "mas", "mbak", "min", "punten", "ampura", "ya");

  private Readings() {}

  /// The story, once it is more than a word or two.
  ///
  /// @param understanding of the last message; of the whole story when that is one message
  /// @param anyway whether to take it however short it is
  static SlotResult what(Answers answers, Understanding understanding, boolean anyway) {
    if (answers.story().isEmpty()) {
      return new SlotResult.NoMatch("files");
    }
    var enough = Words.of(answers.what()).size() >= FEWEST_WORDS_OF_A_STORY;
    if (!enough && !anyway) {
      return new SlotResult.NoMatch("too_short");
    }
    var told = answers.told(understanding.brief());
    if (told.where().isEmpty()) {
      told = understanding.place().map(told::withWhere).orElse(told);
    }
    if (told.when().isEmpty()) {
      told = understanding.date().map(told::withWhen).orElse(told);
    }
    if (understanding.flags().contains(Flag.SENSITIVE)) {
      told = told.asSecret(true);
    }
    return new SlotResult.Filled(told);
  }

  /// Whether the story has a message of the same words already.
  static boolean told(Answers answers, String text) {
    var words = Words.normal(text);
    return answers.story().stream().anyMatch(part -> Words.normal(part.text()).equals(words));
  }

  /// A place in the words; almost any words will do, because only people know their landmarks.
  static SlotResult where(Answers answers, String text, Understanding understanding) {
    var words = Words.normal(text);
    var letters = words.codePoints().filter(Character::isLetter).count();
    if (letters < FEWEST_LETTERS_OF_A_PLACE || noIdea(text) || told(answers, text)) {
      return new SlotResult.NoMatch("again");
    }
    if (text.strip().length() <= LONGEST_PLACE) {
      return new SlotResult.Filled(
          answers.withWhere(answered(text.strip(), understanding.place())));
    }
    return understanding
        .place()
        .<SlotResult>map(found -> new SlotResult.Filled(answers.withWhere(found)))
        .orElseGet(() -> new SlotResult.NoMatch("again"));
  }

  /// The whole answer, with what its words tell about the region. Who answers a question means a
  /// place, so only a region that may be another one is left to check.
  static Place answered(String text, Optional<Place> found) {
    var region = found.flatMap(Place::region);
    var candidates = found.map(Place::candidates).orElse(List.of());
    return new Place(text, Optional.empty(), region, candidates, !candidates.isEmpty());
  }

  /// "Maaf saya tidak tahu, pak".
  private static boolean noIdea(String text) {
    var said = Words.of(text).stream().filter(word -> !POLITE.contains(word));
    return NO_IDEA.contains(said.collect(Collectors.joining(" ")));
  }

  /// The last answer kept in its own words for an officer to look at, if it has any.
  static Answers keptAnyway(Answers answers, String text) {
    var says = !Words.of(text).isEmpty() && !noIdea(text) && !told(answers, text);
    return says ? answers.withWhere(Place.called(text.strip()).toCheck()) : answers;
  }
}
