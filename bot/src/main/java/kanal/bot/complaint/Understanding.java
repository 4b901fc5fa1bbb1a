package kanal.bot.complaint;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import kanal.bot.message.Language;

/// What can be told from a citizen's words alone.
///
/// @param language of the words, only when it is clear
/// @param ranking all topics, most likely first; confidences add up to 1
/// @param certainty how far the first of the ranking can be trusted
/// @param because the words that decided the topic, strongest first
/// @param title the gist in at most 80 characters
/// @param complaint whether the words report anything at all, rather than greet, thank or test
public record Understanding(
    Optional<Language> language,
    Kind kind,
    List<TopicGuess> ranking,
    Certainty certainty,
    List<String> because,
    Optional<Place> place,
    Optional<IncidentDate> date,
    Set<Flag> flags,
    String title,
    boolean complaint) {

  /// How far a ranking can be trusted.
  public enum Certainty {
    /// The first is right often enough to file under it.
    SURE,
    /// The right one is most likely among the first three.
    LIKELY,
    /// Leave it to the officer.
    UNSURE
  }

  public Understanding {
    ranking = List.copyOf(ranking);
    because = List.copyOf(because);
    flags = Set.copyOf(flags);
  }

  private static final int BRIEF_RANKING = 3;

  /// The same with the first few topics only: what a conversation keeps of it.
  public Understanding brief() {
    return new Understanding(
        language,
        kind,
        ranking.stream().limit(BRIEF_RANKING).toList(),
        certainty,
        because,
        place,
        date,
        flags,
        title,
        complaint);
  }

  /// The same after the citizen saw the topic on a card and let it stand: a likely one is then as
  /// good as a sure one.
  public Understanding agreedTo() {
    return new Understanding(
        language,
        kind,
        ranking,
        certainty == Certainty.LIKELY ? Certainty.SURE : certainty,
        because,
        place,
        date,
        flags,
        title,
        complaint);
  }

  /// Nothing can be told.
  public static Understanding nothing() {
    return new Understanding(
        Optional.empty(),
        Kind.COMPLAINT,
        List.of(),
        Certainty.UNSURE,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Set.of(),
        "",
        false);
  }

  /// The topic to file under: the first of the ranking when it can be trusted, else `lainnya`.
  public TopicGuess topic() {
    if (ranking.isEmpty()) {
      return new TopicGuess(Topic.OTHER, 0);
    }
    var best = ranking.getFirst();
    return certainty == Certainty.SURE ? best : new TopicGuess(Topic.OTHER, best.confidence());
  }

  @Override
  public String toString() {
    return "Understanding[" + topic().code() + ", " + certainty + "]";
  }
}
