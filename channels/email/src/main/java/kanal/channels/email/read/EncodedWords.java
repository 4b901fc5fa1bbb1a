package kanal.channels.email.read;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import kanal.channels.email.scan.Bytes;

/// Decodes headers that are not in plain ASCII (RFC 2047).
///
/// Neighbours in one charset are put together before they are decoded, because many programs cut
/// words in the middle of a character.
final class EncodedWords {
  private static final Pattern WORD =
      Pattern.compile("=\\?([^?\\s]{1,40})\\?([bBqQ])\\?([^?]*+)\\?=");

  private final StringBuilder text = new StringBuilder();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private String charset = "";

  private EncodedWords() {}

  static String decode(String header) {
    return header.contains("=?") ? new EncodedWords().decoded(header) : header;
  }

  private String decoded(String header) {
    var word = WORD.matcher(header);
    int done = 0;
    while (word.find()) {
      var between = header.substring(done, word.start());
      var neighbour = done > 0 && between.isBlank();
      var wordCharset = charsetOf(word.group(1));
      if (!neighbour || !wordCharset.equals(charset)) {
        flush();
        text.append(neighbour ? "" : between);
      }
      charset = wordCharset;
      bytes.writeBytes(bytesOf(word.group(2), word.group(3)));
      done = word.end();
    }
    flush();
    return text.append(header, done, header.length()).toString();
  }

  private void flush() {
    if (bytes.size() > 0) {
      text.append(Bytes.text(ByteBuffer.wrap(bytes.toByteArray()), Optional.of(charset)));
      bytes.reset();
    }
  }

  /// Without the language that RFC 2231 lets follow.
  private static String charsetOf(String name) {
    var star = name.indexOf('*');
    return (star < 0 ? name : name.substring(0, star)).toLowerCase(Locale.ROOT);
  }

  private static byte[] bytesOf(String encoding, String word) {
    var ascii = word.getBytes(StandardCharsets.UTF_8);
    return encoding.equalsIgnoreCase("b")
        ? Transfer.base64(ascii, 0, ascii.length)
        : Transfer.quoted(word.replace('_', ' ').getBytes(StandardCharsets.UTF_8));
  }
}
