package kanal.redis.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/// A shorter form of a stored value: `z` and the deflated JSON in base 64.
///
/// A conversation repeats the citizen's words in its description, its parts and its lines; packed,
/// an ordinary one takes half the space.
public final class Packed {
  private static final String MARK = "z";

  private Packed() {}

  /// The shorter of the two forms.
  public static String pack(String json) {
    var bytes = new ByteArrayOutputStream();
    try (var deflated = new DeflaterOutputStream(bytes)) {
      deflated.write(json.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    var packed = MARK + Base64.getEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    return packed.length() < json.length() ? packed : json;
  }

  /// The JSON of either form.
  ///
  /// @throws UncheckedIOException when it is damaged
  public static String unpack(String stored) {
    if (!stored.startsWith(MARK)) {
      return stored;
    }
    var deflated = Base64.getDecoder().decode(stored.substring(MARK.length()));
    try (var inflated = new InflaterInputStream(new ByteArrayInputStream(deflated))) {
      return new String(inflated.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("a stored value is damaged", e);
    }
  }
}
