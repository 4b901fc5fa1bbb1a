package kanal.channels.sms;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// A web form that `Form` refuses to read: as much of it as can be told from its bytes.
public final class RawForm {
  // a sign for each byte, so that nothing is lost on the way there and back
  private final String encoded;

  public RawForm(byte[] encoded) {
    this.encoded = new String(encoded, ISO_8859_1);
  }

  /// The first value of a field, if that can be read.
  public Optional<String> text(String name) {
    return Arrays.stream(encoded.split("&", -1))
        .filter(field -> field.startsWith(name + "="))
        .findFirst()
        .flatMap(field -> decoded(field.substring(name.length() + 1)));
  }

  /// All bytes but this field.
  public byte[] without(String name) {
    return Arrays.stream(encoded.split("&", -1))
        .filter(field -> !field.startsWith(name + "="))
        .collect(Collectors.joining("&"))
        .getBytes(ISO_8859_1);
  }

  private static Optional<String> decoded(String value) {
    try {
      return Optional.of(URLDecoder.decode(value, UTF_8));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
