package kanal.channels.sms;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kanal.channels.web.Rejected;

/// A web form, read strictly: what is not percent-encoded UTF-8 is refused, not repaired.
public record Form(Map<String, String> fields) {
  private static final int MOST_FIELDS = 500;
  private static final int HEX = 16;

  public Form {
    fields = Map.copyOf(fields);
  }

  /// Reads a query or a body.
  ///
  /// @throws Rejected with 400 when it is malformed, not UTF-8, or names a field twice
  public static Form read(byte[] encoded) throws Rejected {
    var fields = new HashMap<String, String>();
    var start = 0;
    for (var at = 0; at <= encoded.length; at++) {
      if (at == encoded.length || encoded[at] == '&') {
        if (at > start) {
          add(fields, encoded, start, at);
        }
        start = at + 1;
      }
    }
    return new Form(fields);
  }

  /// The value, empty text included.
  public Optional<String> find(String name) {
    return Optional.ofNullable(fields.get(name));
  }

  /// The value, or an empty text.
  public String text(String name) {
    return fields.getOrDefault(name, "");
  }

  private static void add(Map<String, String> fields, byte[] encoded, int start, int end)
      throws Rejected {
    var equals = start;
    while (equals < end && encoded[equals] != '=') {
      equals++;
    }
    var name = decoded(encoded, start, equals);
    var value = decoded(encoded, Math.min(equals + 1, end), end);
    if (fields.put(name, value) != null || fields.size() > MOST_FIELDS) {
      throw malformed();
    }
  }

  private static String decoded(byte[] encoded, int start, int end) throws Rejected {
    var bytes = new ByteArrayOutputStream(end - start);
    for (var at = start; at < end; at++) {
      if (encoded[at] == '%') {
        if (at + 2 >= end) {
          throw malformed();
        }
        bytes.write(digit(encoded[at + 1]) * HEX + digit(encoded[at + 2]));
        at += 2;
      } else {
        bytes.write(encoded[at] == '+' ? ' ' : encoded[at]);
      }
    }
    try {
      // A new decoder reports what is malformed instead of replacing it.
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes.toByteArray()))
          .toString();
    } catch (CharacterCodingException notUtf8) {
      throw malformed();
    }
  }

  private static int digit(byte sign) throws Rejected {
    var value = sign < 0 ? -1 : Character.digit((char) sign, HEX);
    if (value < 0) {
      throw malformed();
    }
    return value;
  }

  private static Rejected malformed() {
    return new Rejected(HttpServletResponse.SC_BAD_REQUEST, "The form is malformed.");
  }

  @Override
  public String toString() {
    return "Form[" + fields.size() + " fields]";
  }
}
