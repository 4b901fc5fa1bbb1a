package kanal.bot.prompt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Brings what people type to the form it is compared in.
public final class Words {
  private static final Pattern BOT_NAME = Pattern.compile("^/([a-z_]+)(@\\w+)?\\s*$");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private Words() {}

  /// Lower case, one blank between words, no signs, and without a command's slash and bot name:
  /// `/batal@Bot` is `batal`.
  public static String normal(String text) {
    var lower = BOT_NAME.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceFirst("$1");
    return NOT_WORD.matcher(lower).replaceAll(" ").strip();
  }

  /// The words of a text in that form.
  public static List<String> of(String text) {
    var normal = normal(text);
    return normal.isEmpty() ? List.of() : Arrays.asList(normal.split(" "));
  }
}
