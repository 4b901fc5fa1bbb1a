package kanal.desk.password;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/// Makes passwords that can be read from a screen and typed: four groups of four letters, 72 bits.
public final class NewPassword {
  // Without i, l and o, which look like other signs.
  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz";
  private static final int GROUPS = 4;
  private static final int LETTERS_A_GROUP = 4;

  private final SecureRandom random = new SecureRandom();

  public String make() {
    return grouped(
        random
            .ints(GROUPS * LETTERS_A_GROUP, 0, LETTERS.length())
            .mapToObj(letter -> LETTERS.substring(letter, letter + 1))
            .collect(Collectors.joining()));
  }

  /// These letters in groups, however they were typed.
  public static String grouped(String letters) {
    return letters.replaceAll("(.{" + LETTERS_A_GROUP + "})(?=.)", "$1-");
  }
}
