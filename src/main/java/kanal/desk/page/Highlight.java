package kanal.desk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Marks in a text the words that decided its topic.
final class Highlight {
  /// A part of a text.
  ///
  /// @param marked whether it decided
  public record Piece(String text, boolean marked) {}

  private Highlight() {}

  static List<Piece> of(String text, List<String> words) {
    var known =
        words.stream()
            .filter(word -> !word.isBlank())
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(word -> Pattern.quote(word.strip()))
            .collect(Collectors.joining("|"));
    if (known.isEmpty()) {
      return List.of(new Piece(text, false));
    }
    // Whole words only: "air" decided, not "cair".
    var found =
        Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])(?:" + known + ")(?![\\p{L}\\p{N}])")
            .matcher(text);
    var pieces = new ArrayList<Piece>();
    int done = 0;
    while (found.find()) {
      if (found.start() > done) {
        pieces.add(new Piece(text.substring(done, found.start()), false));
      }
      pieces.add(new Piece(found.group(), true));
      done = found.end();
    }
    if (done < text.length()) {
      pieces.add(new Piece(text.substring(done), false));
    }
    return List.copyOf(pieces);
  }
}
