package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kanal.bot.complaint.TopicGuess;
import kanal.bot.complaint.Understanding.Certainty;
import kanal.nlp.text.Gap;
import kanal.nlp.text.Message;

/// Finds the separate matters of one message: "lampu jalan mati, selain itu bansos ibu saya belum
/// cair" is two.
public final class Matters {
  /// Fewer words say too little to be a matter of their own.
  private static final int FEWEST_WORDS = 6;

  /// A second matter has to show in the message as a whole, too.
  private static final int AMONG_THE_FIRST = 3;

  /// Words that begin something else, with their last word.
  private static final Set<String> OPENERS = Set.of("selain itu", "satu lagi", "yang kedua");

  /// Words that go on with what was said: a reason, a demand, a result.
  private static final Set<String> CONTINUE =
      Set.of(
          "padahal",
          "karena",
          "karna",
          "sebab",
          "soal",
          "soalnya",
          "sehingga",
          "akibatnya",
          "agar",
          "supaya",
          "biar",
          "tolong",
          "mohon",
          "minta",
          "katanya",
          "demikian",
          "terima",
          "terimakasih",
          "apakah",
          "tapi",
          "tetapi",
          "namun");

  private Matters() {}

  /// One of several matters.
  ///
  /// @param topic its code
  /// @param first its first word
  /// @param last its last word
  public record Matter(String topic, int first, int last) {
    /// The same by characters.
    public MatterMention mention(Message message) {
      return new MatterMention(
          topic,
          message.between(first, last),
          message.word(first).start(),
          message.word(last).end());
    }

    Matter until(int newLast) {
      return new Matter(topic, first, newLast);
    }
  }

  private record Part(int first, int last) {}

  /// Two or more matters of different topics, in the text's order; empty when the message is about
  /// one thing, or when it is not sure that it is about more.
  ///
  /// @param whole what the classifier makes of the whole message
  public static List<Matter> in(Message message, TopicReading whole, TopicClassifier classifier) {
    var parts = parts(message);
    if (parts.size() < 2) {
      return List.of();
    }
    var likely = whole.ranking().stream().limit(AMONG_THE_FIRST).map(TopicGuess::code).toList();
    boolean announced = parts.stream().anyMatch(part -> opens(message, part.first()));
    var matters = new ArrayList<Matter>();
    for (var part : parts) {
      var reading = classifier.read(words(message, part));
      var topic = reading.best().code();
      boolean own =
          part.last() - part.first() + 1 >= FEWEST_WORDS
              && clear(message, part, reading, announced)
              && likely.contains(topic);
      if (!matters.isEmpty() && (!own || matters.getLast().topic().equals(topic))) {
        matters.add(matters.removeLast().until(part.last()));
      } else if (own) {
        matters.add(new Matter(topic, matters.isEmpty() ? 0 : part.first(), part.last()));
      }
    }
    return matters.stream().map(Matter::topic).distinct().count() > 1
        ? List.copyOf(matters)
        : List.of();
  }

  /// Where somebody says that there is something else, the parts need to be less clear.
  private static boolean clear(
      Message message, Part part, TopicReading reading, boolean announced) {
    if (!reading.complaint()
        || (part.first() > 0 && CONTINUE.contains(message.normal(part.first())))) {
      return false;
    }
    return announced
        ? reading.certainty() != Certainty.UNSURE
        : reading.certainty() == Certainty.SURE;
  }

  private static List<Part> parts(Message message) {
    var parts = new ArrayList<Part>();
    int first = 0;
    for (int i = 1; i <= message.size(); i++) {
      if (i == message.size() || begins(message, i)) {
        parts.add(new Part(first, i - 1));
        first = i;
      }
    }
    return parts;
  }

  private static boolean begins(Message message, int i) {
    var gap = message.gapBefore(i);
    return gap == Gap.SENTENCE
        || (gap == Gap.STOP && message.lower(i - 1).length() > 3)
        || opens(message, i);
  }

  private static boolean opens(Message message, int i) {
    return OPENERS.contains(message.normal(i) + ' ' + message.normal(i + 1));
  }

  private static Message words(Message message, Part part) {
    return new Message(message.text(), message.words().subList(part.first(), part.last() + 1));
  }
}
