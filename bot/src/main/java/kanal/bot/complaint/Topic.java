package kanal.bot.complaint;

import java.util.Optional;

/// What a complaint can be about.
///
/// @param code short and stable, as in `topics.tsv`
/// @param name in Indonesian
/// @param brief in Indonesian, short enough for an SMS
/// @param englishName in English
public record Topic(String code, String name, String brief, String englishName) {
  /// The code of the answer when the classifier abstains.
  public static final String OTHER = "lainnya";

  /// Reads one line of `topics.tsv`: the four parts between tabs; empty when it is no topic.
  public static Optional<Topic> parse(String line) {
    var parts = line.split("\t", -1);
    if (parts.length != 4 || parts[0].isBlank()) {
      return Optional.empty();
    }
    return Optional.of(new Topic(parts[0], parts[1], parts[2], parts[3]));
  }
}
