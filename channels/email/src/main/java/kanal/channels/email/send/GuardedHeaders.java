package kanal.channels.email.send;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.UnsupportedEncodingException;
import java.util.regex.Pattern;

/// The only place that writes headers: Angus takes a line break in a value for the start of the
/// next header, so no control sign ever gets through.
final class GuardedHeaders {
  private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST = 900;

  private final MimeMessage message;

  GuardedHeaders(MimeMessage message) {
    this.message = message;
  }

  /// Sets a header to words, encoded where they are not ASCII.
  GuardedHeaders set(String name, String value) throws MessagingException {
    try {
      var encoded = MimeUtility.encodeText(oneLine(value), "UTF-8", "B");
      message.setHeader(name, MimeUtility.fold(name.length() + 2, encoded));
      return this;
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException("this Java has no UTF-8", e);
    }
  }

  /// Words without line breaks and other control signs, and not endless.
  static String oneLine(String words) {
    var line = CONTROLS.matcher(words).replaceAll(" ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
  }
}
