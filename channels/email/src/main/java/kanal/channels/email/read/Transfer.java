package kanal.channels.email.read;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;
import kanal.channels.email.scan.Leaf;

/// Undoes the transfer encoding of a part, leniently: what does not fit the encoding is passed
/// over.
final class Transfer {
  private static final Set<String> UUENCODE =
      Set.of("uuencode", "x-uuencode", "x-uue", "x-uu", "uue");

  private Transfer() {}

  /// The bytes of a part.
  ///
  /// @param most bytes of the encoded body that are looked at
  static byte[] decode(byte[] mail, Leaf leaf, int most) {
    int end = Math.min(leaf.end(), leaf.start() + most);
    var encoding =
        leaf.headers()
            .first("Content-Transfer-Encoding")
            .orElse("")
            .strip()
            .toLowerCase(Locale.ROOT);
    if (encoding.equals("base64")) {
      return base64(mail, leaf.start(), end);
    }
    var body = Arrays.copyOfRange(mail, leaf.start(), end);
    if (encoding.equals("quoted-printable")) {
      return quoted(body);
    }
    return UUENCODE.contains(encoding) ? angus(body, "uuencode") : body;
  }

  /// Decodes what is base64 in a range, up to its first padding.
  static byte[] base64(byte[] bytes, int start, int end) {
    var signs = new ByteArrayOutputStream(end - start);
    for (int i = start; i < end && bytes[i] != '='; i++) {
      if (isBase64(bytes[i])) {
        signs.write(bytes[i]);
      }
    }
    var all = signs.toByteArray();
    // A single sign left over carries six bits: no whole byte.
    int whole = all.length % 4 == 1 ? all.length - 1 : all.length;
    return Base64.getDecoder().decode(Arrays.copyOf(all, whole));
  }

  private static boolean isBase64(byte sign) {
    return (sign >= 'A' && sign <= 'Z')
        || (sign >= 'a' && sign <= 'z')
        || (sign >= '0' && sign <= '9')
        || sign == '+'
        || sign == '/';
  }

  static byte[] quoted(byte[] bytes) {
    return angus(bytes, "quoted-printable");
  }

  private static byte[] angus(byte[] bytes, String encoding) {
    try (var decoded = MimeUtility.decode(new ByteArrayInputStream(bytes), encoding)) {
      return decoded.readAllBytes();
    } catch (MessagingException | IOException broken) {
      // The words are still there, with a few signs too many.
      return bytes;
    }
  }
}
