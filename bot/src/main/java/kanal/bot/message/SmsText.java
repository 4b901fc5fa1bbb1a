package kanal.bot.message;

import java.text.Normalizer;
import java.util.stream.IntStream;

/// How many segments a text costs as SMS, and how to keep it to the cheap alphabet (3GPP TS
/// 23.038).
public final class SmsText {
  private static final int GSM7_SINGLE = 160;
  private static final int GSM7_PART = 153;
  private static final int UCS2_SINGLE = 70;
  private static final int UCS2_PART = 67;

  private static final String BASIC =
      "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
          + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
  private static final String EXTENSION = "\f^{}\\[~]|€";

  private SmsText() {}

  /// Whether every sign is in the GSM-7 alphabet.
  public static boolean isGsm7(String text) {
    return text.chars().allMatch(sign -> BASIC.indexOf(sign) >= 0 || EXTENSION.indexOf(sign) >= 0);
  }

  /// Segments this text is sent in; 1 for an empty text.
  public static int segments(String text) {
    return isGsm7(text)
        ? segments(
            text.chars().map(sign -> EXTENSION.indexOf(sign) >= 0 ? 2 : 1), GSM7_SINGLE, GSM7_PART)
        : segments(text.codePoints().map(Character::charCount), UCS2_SINGLE, UCS2_PART);
  }

  /// A sign of two units is never cut: where it does not fit it begins the next segment (3GPP TS
  /// 23.038, 6.1.2.1.1, for the escape; an emoji cut in two is two unreadable signs).
  private static int segments(IntStream units, int single, int part) {
    int all = 0;
    int segments = 1;
    int used = 0;
    for (int sign : (Iterable<Integer>) units::iterator) {
      all += sign;
      if (used + sign > part) {
        segments++;
        used = 0;
      }
      used += sign;
    }
    return all <= single ? 1 : segments;
  }

  /// The nearest text in the GSM-7 alphabet: accents and typographic signs made plain, what has no
  /// plain form dropped.
  public static String toGsm7(String text) {
    var result = new StringBuilder(text.length());
    text.codePoints().forEach(sign -> result.append(plain(sign)));
    return result.toString();
  }

  private static String plain(int sign) {
    var asIs = Character.toString(sign);
    if (isGsm7(asIs)) {
      return asIs;
    }
    return switch (sign) {
      case '‘', '’', '`', '´' -> "'";
      case '“', '”', '„' -> "\"";
      case '–', '—', '−' -> "-";
      case '…' -> "...";
      case '\t', '\u00a0' -> " ";
      default -> {
        var bare = Normalizer.normalize(asIs, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        yield isGsm7(bare) ? bare : "";
      }
    };
  }
}
