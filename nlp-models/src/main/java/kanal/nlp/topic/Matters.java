package kanal.nlp.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private static final Map<String, String> OPENERS =
      Map.of("selain", "itu", "satu", "lagi", "yang", "kedua");

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
  public static List<Matter> in(Sighted sighted, TopicReading whole) {
    var message = sighted.message();
    var parts = parts(message);
    if (parts.size() < 2 || parts.stream().filter(part -> may(message, part)).count() < 2) {
      return List.of();
    }
    var likely = whole.ranking().stream().limit(AMONG_THE_FIRST).map(TopicGuess::code).toList();
    boolean announced = parts.stream().anyMatch(part -> opens(message, part.first()));
    var matters = new ArrayList<Matter>();
    for (var part : parts) {
      var own = own(sighted, part, likely, announced);
      if (!matters.isEmpty() && (own.isEmpty() || own.get().equals(matters.getLast().topic()))) {
        matters.add(matters.removeLast().until(part.last()));
      } else if (own.isPresent()) {
        matters.add(new Matter(own.get(), matters.isEmpty() ? 0 : part.first(), part.last()));
      }
    }
    return matters.stream().map(Matter::topic).distinct().count() > 1
        ? List.copyOf(matters)
        : List.of();
  }

  /// Whether a part is long enough for a matter of its own, and does not go on with the one before.
  private static boolean may(Message message, Part part) {
    return part.last() - part.first() + 1 >= FEWEST_WORDS
        && (part.first() == 0 || !CONTINUE.contains(message.normal(part.first())));
  }

  /// The topic of a part that has clearly one of its own. Where somebody says that there is
  /// something else, the parts need to be less clear.
  private static Optional<String> own(
      Sighted sighted, Part part, List<String> likely, boolean announced) {
    if (!may(sighted.message(), part)) {
      return Optional.empty();
    }
    var reading = sighted.part(part.first(), part.last());
    boolean clear =
        announced ? reading.certainty() != Certainty.UNSURE : reading.certainty() == Certainty.SURE;
    var topic = reading.best().code();
    return reading.complaint() && clear && likely.contains(topic)
        ? Optional.of(topic)
        : Optional.empty();
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
    return message.normal(i + 1).equals(OPENERS.get(message.normal(i)));
  }
}
