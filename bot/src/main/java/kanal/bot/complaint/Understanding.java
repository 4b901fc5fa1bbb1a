package kanal.bot.complaint;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kanal.bot.message.Language;

/// What can be told from a citizen's words alone.
///
/// @param language of the words, only when it is clear
/// @param ranking all topics, most likely first; confidences add up to 1
/// @param certainty how far the first of the ranking can be trusted
/// @param because the words that decided the topic, strongest first
/// @param title the gist in at most 80 characters
/// @param matters two or more when the words clearly tell of several, else none
/// @param complaint whether the words report anything at all, rather than greet, thank or test
/// @param modelVersion which topic model read; absent when none did, or an older Kanal asked it
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
    List<Matter> matters,
    boolean complaint,
    Optional<String> modelVersion) {

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
    matters = List.copyOf(matters);
    flags = Set.copyOf(flags);
  }

  private static final int BRIEF_RANKING = 3;

  /// The same with the first few topics only: what a conversation keeps of it.
  public Understanding brief() {
    return with(ranking.stream().limit(BRIEF_RANKING).toList(), certainty, flags);
  }

  /// The same after the citizen saw the topic on a card and let it stand: a likely one is then as
  /// good as a sure one.
  public Understanding agreedTo() {
    return with(ranking, certainty == Certainty.LIKELY ? Certainty.SURE : certainty, flags);
  }

  /// The same after the citizen said what it is about; `lainnya` leaves it to the officer.
  public Understanding about(String code) {
    if (code.equals(Topic.OTHER)) {
      return with(ranking, Certainty.UNSURE, flags);
    }
    var known = ranking.stream().filter(guess -> guess.code().equals(code)).findFirst();
    var first = known.orElseGet(() -> new TopicGuess(code, 0));
    var others = ranking.stream().filter(guess -> !guess.code().equals(code));
    var reordered = Stream.concat(Stream.of(first), others).toList();
    return with(reordered, Certainty.SURE, flags).with(Flag.TOPIC_CHOSEN);
  }

  /// The same with one more thing to notice.
  public Understanding with(Flag flag) {
    var more = EnumSet.of(flag);
    more.addAll(flags);
    return with(ranking, certainty, more);
  }

  /// The same for new words of a report whose topic the citizen may have chosen before.
  public Understanding after(Understanding before) {
    return before.flags().contains(Flag.TOPIC_CHOSEN) ? about(before.topic().code()) : this;
  }

  /// The same for the first of several matters alone.
  public Understanding ofFirstMatter() {
    if (matters.isEmpty()) {
      return this;
    }
    var topic = matters.getFirst().topic();
    var first = ranking.stream().filter(guess -> guess.code().equals(topic));
    var others = ranking.stream().filter(guess -> !guess.code().equals(topic));
    var narrowed = Stream.concat(first, others).toList();
    // The words that decided were those of the whole message.
    return new Understanding(
        language,
        kind,
        narrowed,
        certainty,
        List.of(),
        place,
        date,
        flags,
        title,
        List.of(),
        complaint,
        modelVersion);
  }

  /// The codes of the topics to show: the first when it is sure, the first few when one of them is
  /// likely to be right, else `lainnya`.
  public List<String> offered() {
    return switch (ranking.isEmpty() ? Certainty.UNSURE : certainty) {
      case SURE -> List.of(ranking.getFirst().code());
      case LIKELY -> ranking.stream().limit(BRIEF_RANKING).map(TopicGuess::code).toList();
      case UNSURE -> List.of(Topic.OTHER);
    };
  }

  /// The codes a citizen may choose from: the likeliest, and `lainnya`.
  public List<String> choosable() {
    return Stream.concat(
            ranking.stream().limit(BRIEF_RANKING).map(TopicGuess::code), Stream.of(Topic.OTHER))
        .distinct()
        .toList();
  }

  private Understanding with(
      List<TopicGuess> otherRanking, Certainty otherCertainty, Set<Flag> otherFlags) {
    return new Understanding(
        language,
        kind,
        otherRanking,
        otherCertainty,
        because,
        place,
        date,
        otherFlags,
        title,
        matters,
        complaint,
        modelVersion);
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
        List.of(),
        false,
        Optional.empty());
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
