package kanal.desk.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What people choose first, and with it whoever guesses: well-known words with digits around them,
/// the same again and again, and walks along the keyboard.
public final class CommonPasswords {
  private static final String FILE = "common-passwords.txt";
  private static final int FEWEST_SIGNS = 5;
  // As many signs more than a known word make a password of their own.
  private static final int SIGNS_BESIDE = 8;
  private static final List<String> ROWS =
      List.of(
          "0123456789012345678901234567890",
          "abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz",
          "qwertyuiopasdfghjklzxcvbnmqwertyuiop",
          "1q2w3e4r5t6y7u8i9o0p",
          "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
          "qazwsxedcrfvtgbyhnujmikolp");

  private final Set<String> words;

  private CommonPasswords(Set<String> words) {
    this.words = words;
  }

  /// Those that come with Kanal.
  public static CommonPasswords shipped() {
    try (InputStream file = CommonPasswords.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("missing: " + FILE);
      }
      return new CommonPasswords(
          new String(file.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty() && !line.startsWith("#"))
              .collect(Collectors.toUnmodifiableSet()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// Whether this password, or what it is built of, is among them.
  public boolean contain(String password) {
    var small = password.toLowerCase(Locale.ROOT);
    return small.codePoints().distinct().count() < FEWEST_SIGNS
        || nearlyAll(small, small.replaceAll("[^\\p{L}\\p{N}]", ""), CommonPasswords::walk)
        || nearlyAll(small, readable(small), this::known)
        || nearlyAll(small, small.replaceAll("[^\\p{L}]", ""), this::known);
  }

  private static boolean nearlyAll(String password, String part, Predicate<String> is) {
    return !part.isEmpty() && part.length() + SIGNS_BESIDE >= password.length() && is.test(part);
  }

  /// Signs that stand for letters, as in `p4ssw0rd`, read as letters.
  private static String readable(String small) {
    // Digits at the ends are a year or a number; within a word they are letters.
    return small
        .replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "")
        .replace('4', 'a')
        .replace('@', 'a')
        .replace('3', 'e')
        .replace('1', 'i')
        .replace('!', 'i')
        .replace('0', 'o')
        .replace('$', 's')
        .replace('5', 's')
        .replaceAll("[^\\p{L}]", "");
  }

  private boolean known(String letters) {
    return words.contains(letters) || words.contains(once(letters));
  }

  /// `abc` for `abcabcabc`.
  private static String once(String letters) {
    for (int length = 1; length <= letters.length() / 2; length++) {
      if (letters.length() % length == 0
          && letters.substring(0, length).repeat(letters.length() / length).equals(letters)) {
        return letters.substring(0, length);
      }
    }
    return letters;
  }

  private static boolean walk(String signs) {
    var back = new StringBuilder(once(signs)).reverse().toString();
    return ROWS.stream().anyMatch(row -> row.contains(once(signs)) || row.contains(back));
  }
}
