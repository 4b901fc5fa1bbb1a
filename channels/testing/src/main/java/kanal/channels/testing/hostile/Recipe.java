package kanal.channels.testing.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.Function;

/// Makes large or unprintable things of a few signs.
///
/// `\n \r \t \0 \\` are what they always are, `\xff` is one byte, `\u202e` one UTF-16 unit, and any
/// other sign behind a backslash is itself. `<<1000 * words>>` is the words a thousand times, with
/// `{i}` for the count from 0; `<<name: words>>` is what the maker of that name makes of them.
public final class Recipe {
  /// Where bytes stand among characters until they are written: in the private use area.
  private static final char RAW = '\uf700';

  private static final int BYTES = 256;
  private static final int HEX = 16;
  private static final Map<String, Function<byte[], byte[]>> MAKERS =
      Map.of("base64", bytes -> Base64.getMimeEncoder().encode(bytes));

  private final String lineEnd;

  private Recipe(String lineEnd) {
    this.lineEnd = lineEnd;
  }

  /// As a text.
  public static String text(String recipe) {
    return new Recipe("\n").made(recipe);
  }

  /// As bytes in UTF-8.
  public static byte[] bytes(String recipe) {
    return bytesOf(new Recipe("\n").made(recipe));
  }

  /// As bytes with the line ends of mail and HTTP.
  public static byte[] wire(String recipe) {
    return bytesOf(new Recipe("\r\n").made(recipe));
  }

  private String made(String recipe) {
    var made = new StringBuilder();
    int at = 0;
    while (at < recipe.length()) {
      var sign = recipe.charAt(at);
      if (sign == '\\') {
        at = escaped(recipe, at + 1, made);
      } else if (recipe.startsWith("<<", at)) {
        int end = end(recipe, at + 2);
        made.append(block(recipe.substring(at + 2, end)));
        at = end + 2;
      } else {
        made.append(sign == '\n' ? lineEnd : String.valueOf(sign));
        at++;
      }
    }
    return made.toString();
  }

  private int escaped(String recipe, int at, StringBuilder made) {
    switch (recipe.charAt(at)) {
      case 'n' -> made.append(lineEnd);
      case 'r' -> made.append('\r');
      case 't' -> made.append('\t');
      case '0' -> made.append('\0');
      case 'x' -> {
        int value = Integer.parseInt(recipe, at + 1, at + 3, HEX);
        made.append((char) (value < BYTES / 2 ? value : RAW + value));
        return at + 3;
      }
      case 'u' -> {
        made.append((char) Integer.parseInt(recipe, at + 1, at + 5, HEX));
        return at + 5;
      }
      default -> made.append(recipe.charAt(at));
    }
    return at + 1;
  }

  /// Where a block ends, blocks in it included.
  private static int end(String recipe, int from) {
    int open = 1;
    for (int at = from; at < recipe.length(); at++) {
      if (recipe.charAt(at) == '\\') {
        at++;
      } else if (recipe.startsWith("<<", at)) {
        open++;
        at++;
      } else if (recipe.startsWith(">>", at)) {
        open--;
        if (open == 0) {
          return at;
        }
        at++;
      }
    }
    throw new IllegalArgumentException("a block without its end: " + recipe);
  }

  private String block(String block) {
    int star = block.indexOf(" * ");
    int colon = block.indexOf(": ");
    return star > 0 && (colon < 0 || star < colon)
        ? repeated(Integer.parseInt(block.substring(0, star)), block.substring(star + 3))
        : made(block.substring(0, colon), block.substring(colon + 2));
  }

  private String repeated(int times, String words) {
    if (!words.contains("{i}")) {
      return made(words).repeat(times);
    }
    var all = new StringBuilder();
    for (int i = 0; i < times; i++) {
      all.append(made(words.replace("{i}", Integer.toString(i))));
    }
    return all.toString();
  }

  private String made(String maker, String words) {
    var make = MAKERS.get(maker);
    if (make == null) {
      throw new IllegalArgumentException("no maker: " + maker);
    }
    return raw(make.apply(bytesOf(made(words))));
  }

  private static String raw(byte[] bytes) {
    var text = new StringBuilder(bytes.length);
    for (var some : bytes) {
      text.append((char) (some < 0 ? RAW + Byte.toUnsignedInt(some) : some));
    }
    return text.toString();
  }

  private static byte[] bytesOf(String made) {
    var bytes = new ByteArrayOutputStream(made.length());
    int from = 0;
    for (int at = 0; at < made.length(); at++) {
      int value = made.charAt(at) - RAW;
      if (value >= BYTES / 2 && value < BYTES) {
        bytes.writeBytes(made.substring(from, at).getBytes(StandardCharsets.UTF_8));
        bytes.write(value);
        from = at + 1;
      }
    }
    bytes.writeBytes(made.substring(from).getBytes(StandardCharsets.UTF_8));
    return bytes.toByteArray();
  }
}
