package kanal.channels.email.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Mails to test with: the samples in `src/test/resources/mails`, and small ones made here.
public final class Samples {
  private Samples() {}

  /// A sample by its name, with the line ends of the wire.
  public static byte[] sample(String name) {
    try (var stream = Samples.class.getResourceAsStream("/mails/" + name + ".eml")) {
      if (stream == null) {
        throw new IllegalArgumentException("no sample: " + name);
      }
      return wire(new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A mail as it comes over the wire.
  public static byte[] wire(String text) {
    return text.replace("\r\n", "\n").replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
  }

  /// A plain mail.
  public static byte[] plain(String from, String subject, String body) {
    return wire(headers(from, subject) + "Content-Type: text/plain; charset=utf-8\n\n" + body);
  }

  /// The headers every mail has.
  public static String headers(String from, String subject) {
    return """
    From: %s
    To: lapor@kab.test
    Subject: %s
    Message-ID: <%d@client.test>
    Date: Sun, 22 Nov 2026 10:00:00 +0700
    MIME-Version: 1.0
    """
        .formatted(from, subject, (from + subject).hashCode() & 0xffff);
  }

  /// Bytes as a mail carries files.
  public static String base64(byte[] bytes) {
    return Base64.getMimeEncoder().encodeToString(bytes);
  }
}
