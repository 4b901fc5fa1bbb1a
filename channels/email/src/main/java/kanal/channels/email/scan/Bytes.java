package kanal.channels.email.scan;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Makes text of bytes without ever failing: UTF-8, the declared charset, windows-1252, and at last
/// UTF-8 with replacement signs.
public final class Bytes {
  private static final List<String> NOT_LIKE_ASCII = List.of("iso-2022", "utf-16", "utf-32", "hz");
  private static final String WESTERN = "windows-1252";

  private Bytes() {}

  /// Text of a range in no declared charset.
  public static String text(byte[] bytes, int start, int end) {
    return text(ByteBuffer.wrap(bytes, start, end - start), Optional.empty());
  }

  /// Text in the charset that fits.
  ///
  /// UTF-8 is tried before the declared charset: text in another one is hardly ever valid UTF-8,
  /// and UTF-8 is often declared as something else.
  public static String text(ByteBuffer bytes, Optional<String> declared) {
    var known = declared.flatMap(Bytes::charset);
    var first = known.filter(some -> !isLikeAscii(some));
    return first
        .flatMap(some -> strictly(bytes, some))
        .or(() -> strictly(bytes, StandardCharsets.UTF_8))
        .or(() -> known.flatMap(some -> strictly(bytes, some)))
        .or(() -> charset(WESTERN).flatMap(some -> strictly(bytes, some)))
        .orElseGet(() -> StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
  }

  private static boolean isLikeAscii(Charset charset) {
    var name = charset.name().toLowerCase(Locale.ROOT);
    return NOT_LIKE_ASCII.stream().noneMatch(name::startsWith);
  }

  private static Optional<Charset> charset(String name) {
    try {
      return Optional.of(Charset.forName(name.strip()));
    } catch (IllegalArgumentException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strictly(ByteBuffer bytes, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(bytes.duplicate())
              .toString());
    } catch (CharacterCodingException other) {
      return Optional.empty();
    }
  }
}
