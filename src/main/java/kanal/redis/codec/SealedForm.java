package kanal.redis.codec;

import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How a sealed value is written down: `{"f":2,"c":owner,"s":sealed}`, with the sealed bytes in
/// base 64.
///
/// It begins like any stored value, so that a Kanal from before the seal says that it cannot read
/// this format, instead of taking it for damage.
///
/// @param owner name of the conversation whose key it is sealed with; empty when that is known
///   otherwise
// Made and taken apart at once; never compared.
@SuppressWarnings("ArrayRecordComponent")
public record SealedForm(String owner, byte[] sealed) {
  private static final String START = "{\"f\":2,";
  private static final String OWNER = START + "\"c\":\"";
  private static final String BREAK = "\",\"s\":\"";
  private static final String ALONE = START + "\"s\":\"";
  private static final String END = "\"}";

  /// Sealed with a key that is known otherwise.
  public static String write(byte[] sealed) {
    return new SealedForm("", sealed).text();
  }

  public String text() {
    var base64 = Base64.getEncoder().withoutPadding().encodeToString(sealed);
    return owner.isEmpty() ? ALONE + base64 + END : OWNER + owner + BREAK + base64 + END;
  }

  /// Empty for what is stored unsealed, as older versions did.
  ///
  /// @throws IllegalArgumentException when it is damaged
  public static Optional<SealedForm> read(String stored) {
    if (!stored.startsWith(START)) {
      return Optional.empty();
    }
    if (stored.startsWith(ALONE)) {
      return Optional.of(read("", stored, ALONE.length()));
    }
    int middle = stored.indexOf(BREAK, OWNER.length());
    if (!stored.startsWith(OWNER) || middle < 0) {
      throw damaged(null);
    }
    var owner = stored.substring(OWNER.length(), middle);
    return Optional.of(read(owner, stored, middle + BREAK.length()));
  }

  private static SealedForm read(String owner, String stored, int start) {
    int end = stored.length() - END.length();
    if (end < start || !stored.endsWith(END)) {
      throw damaged(null);
    }
    try {
      return new SealedForm(owner, Base64.getDecoder().decode(stored.substring(start, end)));
    } catch (IllegalArgumentException e) {
      throw damaged(e);
    }
  }

  private static IllegalArgumentException damaged(@Nullable Throwable cause) {
    return new IllegalArgumentException("a sealed value is damaged", cause);
  }
}
