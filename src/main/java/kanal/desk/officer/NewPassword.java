package kanal.desk.officer;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes passwords that can be read from a screen and typed: four groups of four letters, 72 bits.
final class NewPassword {
  // Without i, l and o, which look like other signs.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final int GROUPS = 4;
  private static final int LETTERS_A_GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  String make() {
    return IntStream.range(0, GROUPS).mapToObj(_ -> group()).collect(Collectors.joining("-"));
  }

  private String group() {
    return random
        .ints(LETTERS_A_GROUP, 0, LETTERS.length())
        .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
        .collect(Collectors.joining());
  }
}
