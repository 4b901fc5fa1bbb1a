package kanal.bot.prompt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what people type to the form it is compared in.
public final class Words {
  private static final Pattern COMMAND = Pattern.compile("/([a-z_]+)(@\\w+)?");

  private Words() {}

  /// Lower case, one blank between words, no signs, and without a command's slash and bot name:
  /// `/batal@Bot` is `batal`.
  // Every turn comes here a dozen times, so the signs are told apart without a pattern.
  public static String normal(String text) {
    var lower = withoutBot(text.strip().toLowerCase(Locale.ROOT));
    var normal = new StringBuilder(lower.length());
    boolean apart = false;
    for (int i = 0; i < lower.length(); i += Character.charCount(lower.codePointAt(i))) {
      int sign = lower.codePointAt(i);
      if (!isOfAWord(sign)) {
        apart = true;
        continue;
      }
      if (apart && !normal.isEmpty()) {
        normal.append(' ');
      }
      normal.appendCodePoint(sign);
      apart = false;
    }
    return normal.toString();
  }

  private static String withoutBot(String lower) {
    var command = lower.startsWith("/") ? COMMAND.matcher(lower) : null;
    return command != null && command.matches() ? command.group(1) : lower;
  }

  /// Letters, and numbers of any kind.
  private static boolean isOfAWord(int sign) {
    return Character.isLetterOrDigit(sign)
        || Character.getType(sign) == Character.LETTER_NUMBER
        || Character.getType(sign) == Character.OTHER_NUMBER;
  }

  /// The words of a text in that form.
  public static List<String> of(String text) {
    var normal = normal(text);
    return normal.isEmpty() ? List.of() : Arrays.asList(normal.split(" "));
  }
}
