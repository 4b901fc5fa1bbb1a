package kanal.bot.message;

import java.text.Normalizer;

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
    if (isGsm7(text)) {
      var units = text.chars().map(sign -> EXTENSION.indexOf(sign) >= 0 ? 2 : 1).sum();
      return parts(units, GSM7_SINGLE, GSM7_PART);
    }
    return parts(text.length(), UCS2_SINGLE, UCS2_PART);
  }

  private static int parts(int units, int single, int part) {
    return units <= single ? 1 : (units + part - 1) / part;
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
