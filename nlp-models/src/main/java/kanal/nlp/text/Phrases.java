package kanal.nlp.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kanal.nlp.text.WordSets.WordSet;

/// A list of phrases to look for: a word ending in `*` stands for all words that begin so, `..` for
/// up to three words between, and a phrase after `- ` takes back what it covers.
public final class Phrases {
  private static final int REACH = 4;

  private final Map<String, List<Phrase>> byFirst = new HashMap<>();

  /// Those that begin with the beginning of a word, by its first letter.
  private final Map<Character, List<Phrase>> byLetter = new HashMap<>();

  /// Most words are told apart by this alone.
  private final WordSet beginnings;

  private record Phrase(List<Wanted> words, boolean takesBack) {}

  /// What a phrase wants at one place: a word, the beginning of one, or whatever.
  private record Wanted(String word, Kind kind) {
    private enum Kind {
      WORD,
      BEGINNING,
      ANYTHING
    }

    static Wanted parse(String written) {
      if (written.equals("..")) {
        return new Wanted("", Kind.ANYTHING);
      }
      return written.endsWith("*")
          ? new Wanted(written.substring(0, written.length() - 1), Kind.BEGINNING)
          : new Wanted(Abbreviations.writtenOut(written), Kind.WORD);
    }

    boolean is(String given) {
      return kind == Kind.WORD ? given.equals(word) : given.startsWith(word);
    }
  }

  /// The words from one to another, both included.
  public record Span(int first, int last) {
    boolean touches(Span other) {
      return first <= other.last && other.first <= last;
    }
  }

  private Phrases(List<String> lines, WordSets sets) {
    for (var line : lines) {
      boolean takesBack = line.startsWith("- ");
      var words = (takesBack ? line.substring(2) : line).split(" ");
      var phrase = new Phrase(Arrays.stream(words).map(Wanted::parse).toList(), takesBack);
      var first = phrase.words().getFirst();
      if (first.kind() == Wanted.Kind.BEGINNING) {
        byLetter.computeIfAbsent(first.word().charAt(0), any -> new ArrayList<>()).add(phrase);
      } else {
        byFirst.computeIfAbsent(first.word(), any -> new ArrayList<>()).add(phrase);
      }
    }
    beginnings = sets.add(word -> !word.isEmpty() && mayBegin(word));
  }

  /// @param sets of all lists that are asked for the same messages
  public static Phrases load(String resource, WordSets sets) {
    return new Phrases(WordList.load(resource), sets);
  }

  private boolean mayBegin(String word) {
    return byFirst.containsKey(word)
        || byLetter.getOrDefault(word.charAt(0), List.of()).stream()
            .anyMatch(phrase -> phrase.words().getFirst().is(word));
  }

  /// Whether any phrase is there and not taken back.
  public boolean in(Message message) {
    var found = new ArrayList<Span>();
    var takenBack = new ArrayList<Span>();
    for (int i = 0; i < message.size(); i++) {
      if (!beginnings.has(message.form(i))) {
        continue;
      }
      var word = message.normal(i);
      for (var phrase : byFirst.getOrDefault(word, List.of())) {
        collect(message, i, phrase, found, takenBack);
      }
      for (var phrase : byLetter.getOrDefault(word.charAt(0), List.of())) {
        collect(message, i, phrase, found, takenBack);
      }
    }
    return found.stream().anyMatch(span -> takenBack.stream().noneMatch(span::touches));
  }

  private static void collect(
      Message message, int at, Phrase phrase, List<Span> found, List<Span> takenBack) {
    int last = lastWord(message, at, phrase.words(), 0);
    if (last >= 0) {
      (phrase.takesBack() ? takenBack : found).add(new Span(at, last));
    }
  }

  /// Whether the message is made of these phrases and numbers alone.
  public boolean cover(Message message) {
    int next = 0;
    while (next < message.size()) {
      int last = message.word(next).number() ? next : longestAt(message, next);
      if (last < next) {
        return false;
      }
      next = last + 1;
    }
    return true;
  }

  /// The last word of the longest phrase that begins at a word, or -1.
  public int longestAt(Message message, int at) {
    int longest = -1;
    if (!beginnings.has(message.form(at))) {
      return longest;
    }
    for (var phrase : byFirst.getOrDefault(message.normal(at), List.of())) {
      longest = Math.max(longest, lastWord(message, at, phrase.words(), 0));
    }
    return longest;
  }

  private static int lastWord(Message message, int at, List<Wanted> phrase, int from) {
    if (from == phrase.size()) {
      return at - 1;
    }
    var wanted = phrase.get(from);
    if (wanted.kind() == Wanted.Kind.ANYTHING) {
      for (int next = at; next < Math.min(at + REACH, message.size()); next++) {
        int last =
            message.gapBefore(next) == Gap.SENTENCE
                ? -1
                : lastWord(message, next, phrase, from + 1);
        if (last >= 0 || message.gapBefore(next) == Gap.SENTENCE) {
          return last;
        }
      }
      return -1;
    }
    return wanted.is(message.normal(at)) ? lastWord(message, at + 1, phrase, from + 1) : -1;
  }
}
