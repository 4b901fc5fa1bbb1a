package kanal.desk.similar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What of a text tells one matter from another: no everyday words, and numbers only together with
/// the word before them, as in `rt 3` and `smpn 1`.
final class Terms {
  private static final int SHORTEST = 3;
  private static final int LONGEST = 40;
  // A long story names its matter early.
  private static final int MOST = 60;
  // Longer ones name people and accounts.
  private static final Pattern SMALL_NUMBER = Pattern.compile("0*(\\d{1,3})");
  private static final Set<String> COUNTED =
      Set.of(
          "rt",
          "rw",
          "km",
          "blok",
          "gang",
          "sd",
          "sdn",
          "smp",
          "smpn",
          "sma",
          "sman",
          "smk",
          "smkn",
          "nomor",
          "kilometer");

  private static final Set<String> EVERYDAY = list("everyday.txt");
  private static final Set<String> USUAL = list("usual.txt");
  private static final Map<String, String> ALIKE = alike();

  private final Words words;

  Terms(Words words) {
    this.words = words;
  }

  Set<String> in(String text) {
    return named(text).keySet();
  }

  /// Each term with the word as the text has it.
  Map<String, String> named(String text) {
    var terms = new LinkedHashMap<String, String>();
    var before = "";
    for (var word : words.in(text)) {
      if (terms.size() == MOST) {
        break;
      }
      var number = SMALL_NUMBER.matcher(word);
      if (number.matches()) {
        if (COUNTED.contains(before)) {
          var counted = before + " " + number.group(1);
          terms.putIfAbsent(counted, counted);
        }
      } else if (telling(word)) {
        terms.putIfAbsent(term(word), word);
      }
      before = word;
    }
    return terms;
  }

  private static boolean telling(String word) {
    return word.length() >= SHORTEST
        && word.length() <= LONGEST
        && !Character.isDigit(word.charAt(0))
        && !EVERYDAY.contains(word);
  }

  /// Different words for one thing become one.
  private String term(String word) {
    var stem = words.stem(word);
    return ALIKE.getOrDefault(word, ALIKE.getOrDefault(stem, stem));
  }

  /// Whether many complaints have this word, whatever they are about.
  static boolean usual(String term) {
    return USUAL.contains(term);
  }

  /// Whether both count the same thing and count it differently, as `rt 3` and `rt 5` do.
  static boolean contradict(Set<String> some, Set<String> others) {
    return some.stream()
        .filter(term -> term.indexOf(' ') > 0)
        .anyMatch(term -> !others.contains(term) && counts(others, prefix(term)));
  }

  private static boolean counts(Set<String> terms, String what) {
    return terms.stream().anyMatch(term -> term.startsWith(what));
  }

  private static String prefix(String term) {
    return term.substring(0, term.indexOf(' ') + 1);
  }

  /// The first word of each line stands for all of it.
  private static Map<String, String> alike() {
    var alike = new HashMap<String, String>();
    for (var line : lines("alike.txt")) {
      var group = line.split(" ", -1);
      for (var word : group) {
        alike.put(word, group[0]);
      }
    }
    return Map.copyOf(alike);
  }

  private static Set<String> list(String name) {
    return lines(name).stream()
        .flatMap(line -> Stream.of(line.split(" ", -1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static List<String> lines(String name) {
    try (InputStream file = Terms.class.getResourceAsStream("/kanal/desk/similar/" + name)) {
      if (file == null) {
        throw new IllegalStateException("missing from the build: " + name);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
